/* Generated from /api/openapi.json by npm run generate. */

export interface paths {
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans on sale, with prices and what they entitle to */
        get: operations["getPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a PDF, PNG or JPEG of at most 10 MB as the body; `x-filename` names it
         * @description Needs the scope `payments:record`.
         */
        post: operations["postFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a file, for the seller’s people
         * @description Needs the scope `payments:read`.
         */
        get: operations["getFilesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The payment gateways that a checkout can use */
        get: operations["getGateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A fresh pair of tokens; the refresh token is used up */
        post: operations["postAuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["postAuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to which object, newest first
         * @description Needs the scope `audit:read`.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{gateway}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where gateways deliver their events; each is verified, stored and answered at once */
        post: operations["postWebhooksGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the account may do, from everything it bought
         * @description Needs the scope `entitlements:read`.
         */
        get: operations["getEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entitlements/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the account may use a feature
         * @description Needs the scope `entitlements:read`.
         */
        get: operations["getEntitlementsCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices, newest first
         * @description Needs the scope `invoices:read`.
         */
        get: operations["getInvoices"];
        put?: never;
        /**
         * Write an invoice by hand, as a draft
         * @description Needs the scope `invoices:write`.
         */
        post: operations["postInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice with its lines and credit notes
         * @description Needs the scope `invoices:read`.
         */
        get: operations["getInvoicesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft; lines that are given replace all of its lines
         * @description Needs the scope `invoices:write`.
         */
        patch: operations["patchInvoicesId"];
        trace?: never;
    };
    "/api/v1/invoices/{id}/finalize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a draft: it gets its number and its due date, and is owed
         * @description Needs the scope `invoices:write`.
         */
        post: operations["postInvoicesIdFinalize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a draft, or an invoice that nothing has come in for
         * @description Needs the scope `invoices:write`.
         */
        post: operations["postInvoicesIdVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/uncollectible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write off what nobody will pay; should it be paid after all, it is
         * @description Needs the scope `invoices:write`.
         */
        post: operations["postInvoicesIdUncollectible"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take something off an invoice: off what is owed, or onto the customer’s credit (money goes back by a refund)
         * @description Needs the scope `invoices:write`.
         */
        post: operations["postInvoicesIdCreditNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Credit notes, newest first
         * @description Needs the scope `invoices:read`.
         */
        get: operations["getCreditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One credit note
         * @description Needs the scope `invoices:read`.
         */
        get: operations["getCreditNotesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the receipt of a paid invoice again, to the address of the account
         * @description Needs the scope `invoices:read`.
         */
        post: operations["postInvoicesIdReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a login and its account */
        post: operations["postAuthRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by e-mail and password */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first staff login through the one-time set-up link */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, for which account, and what they may do */
        get: operations["getUsersMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may act for the account, and how many the plan allows
         * @description Needs the scope `members:read`.
         */
        get: operations["getMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments, newest first
         * @description Needs the scope `payments:read`.
         */
        get: operations["getPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One payment
         * @description Needs the scope `payments:read`.
         */
        get: operations["getPaymentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge what an open invoice owes to a saved payment method
         * @description Needs the scope `payments:write`.
         */
        post: operations["postInvoicesIdCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved payment methods, newest first
         * @description Needs the scope `payment-methods:read`.
         */
        get: operations["getPaymentMethods"];
        put?: never;
        /**
         * Begin to save a payment method; the answer says where the customer agrees
         * @description Needs the scope `payment-methods:write`.
         */
        post: operations["postPaymentMethods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods/setups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the saving of a payment method stands
         * @description Needs the scope `payment-methods:read`.
         */
        get: operations["getPaymentMethodsSetupsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods/setups/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The customer is back from the gateway; a repeat saves nothing twice
         * @description Needs the scope `payment-methods:write`.
         */
        post: operations["postPaymentMethodsSetupsIdComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods/{id}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge this method from now on
         * @description Needs the scope `payment-methods:write`.
         */
        post: operations["postPaymentMethodsIdDefault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a saved payment method, here and at the gateway
         * @description Needs the scope `payment-methods:write`.
         */
        delete: operations["deletePaymentMethodsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record money that came in by bank transfer, in cash or otherwise
         * @description Needs the scope `payments:record`.
         */
        post: operations["postInvoicesIdPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{id}/apply-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an open invoice with the customer’s credit
         * @description Needs the scope `payments:record`.
         */
        post: operations["postInvoicesIdApplyCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a payment that is parked
         * @description Needs the scope `attention:write`.
         */
        post: operations["postPaymentsIdResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a customer has with us, per currency
         * @description Needs the scope `customers:read`.
         */
        get: operations["getCustomersIdCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account’s own credit, per currency
         * @description Needs the scope `payments:read`.
         */
        get: operations["getCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refunds, newest first
         * @description Needs the scope `refunds:read`.
         */
        get: operations["getRefunds"];
        put?: never;
        /**
         * Give money of a payment back; `pending` until the gateway has done it
         * @description Needs the scope `refunds:write`.
         */
        post: operations["postRefunds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One refund
         * @description Needs the scope `refunds:read`.
         */
        get: operations["getRefundsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of a refund whose end nobody knows, after a look at the gateway
         * @description Needs the scope `refunds:write`.
         */
        post: operations["postRefundsIdOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/credit/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay a customer’s credit out, through a payment of theirs or by the seller’s own bank
         * @description Needs the scope `refunds:write`.
         */
        post: operations["postCustomersIdCreditRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Subscriptions, newest first
         * @description Needs the scope `subscriptions:read`.
         */
        get: operations["getSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One subscription
         * @description Needs the scope `subscriptions:read`.
         */
        get: operations["getSubscriptionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subscriptions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a subscription, now or when what was paid runs out
         * @description Needs the scope `subscriptions:write`.
         */
        post: operations["postSubscriptionsIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a purchase; the answer says where the buyer approves it
         * @description Needs the scope `checkout:write`.
         */
        post: operations["postCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checkout/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a purchase stands
         * @description Needs the scope `checkout:write`.
         */
        get: operations["getCheckoutId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checkout/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The buyer came back without paying
         * @description Needs the scope `checkout:write`.
         */
        post: operations["postCheckoutIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checkout/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try to pay again after a decline or a change of mind
         * @description Needs the scope `checkout:write`.
         */
        post: operations["postCheckoutIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the money of an approved purchase; a repeat charges nothing
         * @description Needs the scope `payments:write`.
         */
        post: operations["postPaymentsCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Licenses, newest first
         * @description Needs the scope `licenses:read`.
         */
        get: operations["getLicenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a license key holds now */
        post: operations["postLicensesValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a customer a license without a subscription
         * @description Needs the scope `licenses:write`.
         */
        post: operations["postLicensesGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a license back for good
         * @description Needs the scope `licenses:write`.
         */
        post: operations["postLicensesIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What needs a person: parked payments, dead letters of due work, events and mails
         * @description Needs the scope `attention:read`.
         */
        get: operations["getAttention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails, newest first: who got what and what became of it
         * @description Needs the scope `attention:read`.
         */
        get: operations["getMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail again that failed, was given up, or may not have arrived
         * @description Needs the scope `attention:write`.
         */
        post: operations["postMailsIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        MoneyInput: {
            /** @description In minor units: cents of USD, whole dong of VND */
            amount: number;
            /** @description ISO 4217 */
            currency: string;
        };
        MailInput: {
            id: string;
            template: string;
            to: string;
            /** @enum {string} */
            language: "en" | "vi";
            customerId: string | null;
            mode: ("live" | "test") | null;
            /** @description Id of what it is about */
            object: string;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "unknown" | "failed" | "dropped";
            error: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            sentAt: string | null;
            /** @description Tried in vain for too long: it waits for a person */
            givenUpAt: string | null;
        };
        ErrorInput: {
            /** @constant */
            success: false;
            error: {
                /** @description One of the codes of /api/errors */
                code: string;
                message: string;
                /** @description For validation: a list of `{ field, message }` */
                details: unknown;
                requestId: string;
                docs: string;
            };
        };
        CheckoutInput: {
            id: string;
            /** @enum {string} */
            state: "open" | "processing" | "completed" | "failed" | "canceled" | "expired";
            plan: {
                code: string;
                name: string;
            };
            interval: string;
            seats: number;
            /** @enum {string} */
            gateway: "paypal" | "stripe" | "polar" | "gumroad" | "manual";
            total: components["schemas"]["MoneyInput"];
            /** @description where the buyer approves; null once there is nothing to approve */
            approvalUrl: string | null;
            expiresAt: string | null;
            payment: {
                id: string;
                state: string;
                hold: string | null;
            } | null;
            failure: {
                code: string;
                message: string;
            } | null;
            subscriptionId: string | null;
            invoiceId: string | null;
        };
        FileInput: {
            id: string;
            name: string;
            contentType: string;
            size: number;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
        };
        CreditNoteInput: {
            id: string;
            number: string;
            invoiceId: string;
            customerId: string;
            /** @enum {string} */
            mode: "live" | "test";
            total: components["schemas"]["MoneyInput"];
            /** @description Of the total */
            tax: components["schemas"]["MoneyInput"];
            reason: string;
            /**
             * @description paid back, put onto the customer’s credit balance, or taken off what is owed
             * @enum {string}
             */
            settledBy: "refund" | "credit" | "balance";
            /**
             * Format: date-time
             * @description UTC
             */
            issuedAt: string;
            lines: {
                lineId: string;
                description: string;
                amount: components["schemas"]["MoneyInput"];
                tax: components["schemas"]["MoneyInput"];
            }[];
        };
        InvoiceInput: {
            id: string;
            number: string | null;
            customerId: string;
            /** @enum {string} */
            state: "draft" | "open" | "paid" | "void" | "uncollectible";
            /** @description Open past its due date */
            overdue: boolean;
            /** @description Written by the seller’s people */
            byHand: boolean;
            /** @enum {string} */
            mode: "live" | "test";
            total: components["schemas"]["MoneyInput"];
            tax: components["schemas"]["MoneyInput"];
            /** @description What is still owed */
            balance: components["schemas"]["MoneyInput"];
            paid: components["schemas"]["MoneyInput"];
            /** @description By credit notes */
            credited: components["schemas"]["MoneyInput"];
            /** @description Of the customer’s credit balance */
            creditUsed: components["schemas"]["MoneyInput"];
            refunded: components["schemas"]["MoneyInput"];
            /** @description To be named in a bank transfer */
            paymentReference: string | null;
            memo: string | null;
            purchaseOrder: string | null;
            issuedAt: string | null;
            dueAt: string | null;
            paidAt: string | null;
            periodStart: string | null;
            periodEnd: string | null;
            lines: {
                id: string;
                description: string;
                quantity: string;
                unitAmount: string;
                /** @description Fraction on top: 0.1 = 10 % */
                taxRate: string;
                tax: components["schemas"]["MoneyInput"];
                amount: components["schemas"]["MoneyInput"];
                periodStart: string | null;
                periodEnd: string | null;
            }[];
            creditNotes: components["schemas"]["CreditNoteInput"][];
            seller: {
                name: string;
                address: string[];
                country: string;
                taxCode: string | null;
            };
            buyer: {
                name: string;
                email: string;
            };
        };
        LicenseInput: {
            id: string;
            key: string;
            /** @enum {string} */
            state: "active" | "revoked";
            /**
             * @description what validating the key answers now
             * @enum {string}
             */
            status: "VALID" | "NOT_FOUND" | "SUSPENDED" | "EXPIRED" | "REVOKED" | "FINGERPRINT_MISMATCH" | "DOMAIN_MISMATCH" | "NOT_ACTIVATED" | "TOO_MANY_ACTIVATIONS" | "HEARTBEAT_DEAD";
            plan: {
                code: string;
                name: string;
            } | null;
            subscriptionId: string | null;
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            expiresOn: string;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
        };
        PaymentMethodInput: {
            id: string;
            gateway: string;
            /** @enum {string} */
            kind: "card" | "paypal";
            /** @description Safe to show: `Visa •••• 4242`, `b***@example.com` */
            label: string;
            /** @enum {string} */
            state: "active" | "removed" | "failed";
            isDefault: boolean;
            /** @description Of its last charge; null once one has succeeded */
            lastFailureCode: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
        };
        PaymentMethodSetupInput: {
            setup: {
                id: string;
                /** @enum {string} */
                state: "pending" | "completed" | "failed" | "canceled";
                gateway: string;
                /** @description Where the customer agrees; null once there is nothing to do */
                approvalUrl: string | null;
                expiresAt: string | null;
                failure: {
                    code: string;
                    message: string;
                } | null;
            };
            method: components["schemas"]["PaymentMethodInput"] | null;
        };
        PaymentInput: {
            id: string;
            /** @enum {string} */
            state: "pending" | "processing" | "succeeded" | "failed" | "canceled" | "partially_refunded" | "refunded" | "disputed";
            hold: ("mismatch" | "settle_failed" | "review") | null;
            /** @description came in for an invoice that needed no money any more */
            unapplied: boolean;
            gateway: string;
            amount: components["schemas"]["MoneyInput"];
            invoiceId: string;
            /** @description The saved method that was charged */
            paymentMethodId: string | null;
            /** @description Of the amount: what its invoice did not need */
            toCredit: components["schemas"]["MoneyInput"];
            refunded: components["schemas"]["MoneyInput"];
            failure: {
                code: string;
                message: string;
            } | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            settledAt: string | null;
        };
        PaymentDetailInput: {
            id: string;
            /** @enum {string} */
            state: "pending" | "processing" | "succeeded" | "failed" | "canceled" | "partially_refunded" | "refunded" | "disputed";
            hold: ("mismatch" | "settle_failed" | "review") | null;
            /** @description came in for an invoice that needed no money any more */
            unapplied: boolean;
            gateway: string;
            amount: components["schemas"]["MoneyInput"];
            invoiceId: string;
            /** @description The saved method that was charged */
            paymentMethodId: string | null;
            /** @description Of the amount: what its invoice did not need */
            toCredit: components["schemas"]["MoneyInput"];
            refunded: components["schemas"]["MoneyInput"];
            failure: {
                code: string;
                message: string;
            } | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            settledAt: string | null;
            /** @description Of money that no gateway has seen */
            receipt: {
                receivedOn: string;
                /** @enum {string} */
                method: "bank_transfer" | "cash" | "crypto" | "other";
                reference: string | null;
                /** @description For the seller’s people alone */
                note: string | null;
                /** @description For the seller’s people alone */
                fileId: string | null;
            } | null;
        };
        CreditInput: {
            /** @description Negative: the customer owes it */
            balance: components["schemas"]["MoneyInput"];
            /** @description Without what is on its way back to the customer */
            available: components["schemas"]["MoneyInput"];
        };
        CreditUsedInput: {
            invoiceId: string;
            /** @enum {string} */
            state: "draft" | "open" | "paid" | "void" | "uncollectible";
            /** @description What is still owed */
            balance: components["schemas"]["MoneyInput"];
            /** @description In all */
            creditUsed: components["schemas"]["MoneyInput"];
        };
        RefundInput: {
            id: string;
            /** @enum {string} */
            state: "pending" | "succeeded" | "failed" | "canceled";
            /**
             * @description paid for an invoice, paid for one that needed nothing, or the customer’s credit
             * @enum {string}
             */
            kind: "invoice" | "unapplied" | "credit";
            /** @enum {string} */
            mode: "live" | "test";
            customerId: string;
            paymentId: string | null;
            invoiceId: string | null;
            /** @description Issued as the refund settles */
            creditNoteId: string | null;
            gateway: string;
            amount: components["schemas"]["MoneyInput"];
            /** @enum {string} */
            reason: "requested_by_customer" | "duplicate" | "fraudulent" | "other";
            note: string | null;
            /**
             * @description gateway = made by the seller over there
             * @enum {string}
             */
            requestedBy: "person" | "program" | "gateway";
            /** @description Nobody can say whether it happened: a person decides */
            unclear: boolean;
            failure: {
                code: string;
                message: string;
            } | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            settledAt: string | null;
        };
        SubscriptionInput: {
            id: string;
            /** @enum {string} */
            state: "incomplete" | "trialing" | "active" | "past_due" | "unpaid" | "paused" | "canceled";
            plan: {
                code: string;
                name: string;
                version: number;
            };
            interval: string;
            seats: number;
            price: components["schemas"]["MoneyInput"];
            currentPeriodStart: string | null;
            /** @description the next billing date, unless it is canceled */
            currentPeriodEnd: string | null;
            cancelAt: string | null;
            canceledAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
        };
        CanceledSubscriptionInput: {
            id: string;
            /** @enum {string} */
            state: "incomplete" | "trialing" | "active" | "past_due" | "unpaid" | "paused" | "canceled";
            plan: {
                code: string;
                name: string;
                version: number;
            };
            interval: string;
            seats: number;
            price: components["schemas"]["MoneyInput"];
            currentPeriodStart: string | null;
            /** @description the next billing date, unless it is canceled */
            currentPeriodEnd: string | null;
            cancelAt: string | null;
            canceledAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            /** @description Refunds that were begun by this */
            refundIds: string[];
        };
        Money: {
            /** @description In minor units: cents of USD, whole dong of VND */
            amount: number;
            /** @description ISO 4217 */
            currency: string;
        };
        Mail: {
            id: string;
            template: string;
            to: string;
            /** @enum {string} */
            language: "en" | "vi";
            customerId: string | null;
            mode: ("live" | "test") | null;
            /** @description Id of what it is about */
            object: string;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "unknown" | "failed" | "dropped";
            error: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            sentAt: string | null;
            /** @description Tried in vain for too long: it waits for a person */
            givenUpAt: string | null;
        };
        Error: {
            /** @constant */
            success: false;
            error: {
                /** @description One of the codes of /api/errors */
                code: string;
                message: string;
                /** @description For validation: a list of `{ field, message }` */
                details: unknown;
                requestId: string;
                docs: string;
            };
        };
        Checkout: {
            id: string;
            /** @enum {string} */
            state: "open" | "processing" | "completed" | "failed" | "canceled" | "expired";
            plan: {
                code: string;
                name: string;
            };
            interval: string;
            seats: number;
            /** @enum {string} */
            gateway: "paypal" | "stripe" | "polar" | "gumroad" | "manual";
            total: components["schemas"]["Money"];
            /** @description where the buyer approves; null once there is nothing to approve */
            approvalUrl: string | null;
            expiresAt: string | null;
            payment: {
                id: string;
                state: string;
                hold: string | null;
            } | null;
            failure: {
                code: string;
                message: string;
            } | null;
            subscriptionId: string | null;
            invoiceId: string | null;
        };
        File: {
            id: string;
            name: string;
            contentType: string;
            size: number;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
        };
        CreditNote: {
            id: string;
            number: string;
            invoiceId: string;
            customerId: string;
            /** @enum {string} */
            mode: "live" | "test";
            total: components["schemas"]["Money"];
            /** @description Of the total */
            tax: components["schemas"]["Money"];
            reason: string;
            /**
             * @description paid back, put onto the customer’s credit balance, or taken off what is owed
             * @enum {string}
             */
            settledBy: "refund" | "credit" | "balance";
            /**
             * Format: date-time
             * @description UTC
             */
            issuedAt: string;
            lines: {
                lineId: string;
                description: string;
                amount: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
            }[];
        };
        Invoice: {
            id: string;
            number: string | null;
            customerId: string;
            /** @enum {string} */
            state: "draft" | "open" | "paid" | "void" | "uncollectible";
            /** @description Open past its due date */
            overdue: boolean;
            /** @description Written by the seller’s people */
            byHand: boolean;
            /** @enum {string} */
            mode: "live" | "test";
            total: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
            /** @description What is still owed */
            balance: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            /** @description By credit notes */
            credited: components["schemas"]["Money"];
            /** @description Of the customer’s credit balance */
            creditUsed: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            /** @description To be named in a bank transfer */
            paymentReference: string | null;
            memo: string | null;
            purchaseOrder: string | null;
            issuedAt: string | null;
            dueAt: string | null;
            paidAt: string | null;
            periodStart: string | null;
            periodEnd: string | null;
            lines: {
                id: string;
                description: string;
                quantity: string;
                unitAmount: string;
                /** @description Fraction on top: 0.1 = 10 % */
                taxRate: string;
                tax: components["schemas"]["Money"];
                amount: components["schemas"]["Money"];
                periodStart: string | null;
                periodEnd: string | null;
            }[];
            creditNotes: components["schemas"]["CreditNote"][];
            seller: {
                name: string;
                address: string[];
                country: string;
                taxCode: string | null;
            };
            buyer: {
                name: string;
                email: string;
            };
        };
        License: {
            id: string;
            key: string;
            /** @enum {string} */
            state: "active" | "revoked";
            /**
             * @description what validating the key answers now
             * @enum {string}
             */
            status: "VALID" | "NOT_FOUND" | "SUSPENDED" | "EXPIRED" | "REVOKED" | "FINGERPRINT_MISMATCH" | "DOMAIN_MISMATCH" | "NOT_ACTIVATED" | "TOO_MANY_ACTIVATIONS" | "HEARTBEAT_DEAD";
            plan: {
                code: string;
                name: string;
            } | null;
            subscriptionId: string | null;
            /** Format: date */
            issuedOn: string;
            /** Format: date */
            expiresOn: string;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
        };
        PaymentMethod: {
            id: string;
            gateway: string;
            /** @enum {string} */
            kind: "card" | "paypal";
            /** @description Safe to show: `Visa •••• 4242`, `b***@example.com` */
            label: string;
            /** @enum {string} */
            state: "active" | "removed" | "failed";
            isDefault: boolean;
            /** @description Of its last charge; null once one has succeeded */
            lastFailureCode: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
        };
        PaymentMethodSetup: {
            setup: {
                id: string;
                /** @enum {string} */
                state: "pending" | "completed" | "failed" | "canceled";
                gateway: string;
                /** @description Where the customer agrees; null once there is nothing to do */
                approvalUrl: string | null;
                expiresAt: string | null;
                failure: {
                    code: string;
                    message: string;
                } | null;
            };
            method: components["schemas"]["PaymentMethod"] | null;
        };
        Payment: {
            id: string;
            /** @enum {string} */
            state: "pending" | "processing" | "succeeded" | "failed" | "canceled" | "partially_refunded" | "refunded" | "disputed";
            hold: ("mismatch" | "settle_failed" | "review") | null;
            /** @description came in for an invoice that needed no money any more */
            unapplied: boolean;
            gateway: string;
            amount: components["schemas"]["Money"];
            invoiceId: string;
            /** @description The saved method that was charged */
            paymentMethodId: string | null;
            /** @description Of the amount: what its invoice did not need */
            toCredit: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            failure: {
                code: string;
                message: string;
            } | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            settledAt: string | null;
        };
        PaymentDetail: {
            id: string;
            /** @enum {string} */
            state: "pending" | "processing" | "succeeded" | "failed" | "canceled" | "partially_refunded" | "refunded" | "disputed";
            hold: ("mismatch" | "settle_failed" | "review") | null;
            /** @description came in for an invoice that needed no money any more */
            unapplied: boolean;
            gateway: string;
            amount: components["schemas"]["Money"];
            invoiceId: string;
            /** @description The saved method that was charged */
            paymentMethodId: string | null;
            /** @description Of the amount: what its invoice did not need */
            toCredit: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            failure: {
                code: string;
                message: string;
            } | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            settledAt: string | null;
            /** @description Of money that no gateway has seen */
            receipt: {
                receivedOn: string;
                /** @enum {string} */
                method: "bank_transfer" | "cash" | "crypto" | "other";
                reference: string | null;
                /** @description For the seller’s people alone */
                note: string | null;
                /** @description For the seller’s people alone */
                fileId: string | null;
            } | null;
        };
        Credit: {
            /** @description Negative: the customer owes it */
            balance: components["schemas"]["Money"];
            /** @description Without what is on its way back to the customer */
            available: components["schemas"]["Money"];
        };
        CreditUsed: {
            invoiceId: string;
            /** @enum {string} */
            state: "draft" | "open" | "paid" | "void" | "uncollectible";
            /** @description What is still owed */
            balance: components["schemas"]["Money"];
            /** @description In all */
            creditUsed: components["schemas"]["Money"];
        };
        Refund: {
            id: string;
            /** @enum {string} */
            state: "pending" | "succeeded" | "failed" | "canceled";
            /**
             * @description paid for an invoice, paid for one that needed nothing, or the customer’s credit
             * @enum {string}
             */
            kind: "invoice" | "unapplied" | "credit";
            /** @enum {string} */
            mode: "live" | "test";
            customerId: string;
            paymentId: string | null;
            invoiceId: string | null;
            /** @description Issued as the refund settles */
            creditNoteId: string | null;
            gateway: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            reason: "requested_by_customer" | "duplicate" | "fraudulent" | "other";
            note: string | null;
            /**
             * @description gateway = made by the seller over there
             * @enum {string}
             */
            requestedBy: "person" | "program" | "gateway";
            /** @description Nobody can say whether it happened: a person decides */
            unclear: boolean;
            failure: {
                code: string;
                message: string;
            } | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            settledAt: string | null;
        };
        Subscription: {
            id: string;
            /** @enum {string} */
            state: "incomplete" | "trialing" | "active" | "past_due" | "unpaid" | "paused" | "canceled";
            plan: {
                code: string;
                name: string;
                version: number;
            };
            interval: string;
            seats: number;
            price: components["schemas"]["Money"];
            currentPeriodStart: string | null;
            /** @description the next billing date, unless it is canceled */
            currentPeriodEnd: string | null;
            cancelAt: string | null;
            canceledAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
        };
        CanceledSubscription: {
            id: string;
            /** @enum {string} */
            state: "incomplete" | "trialing" | "active" | "past_due" | "unpaid" | "paused" | "canceled";
            plan: {
                code: string;
                name: string;
                version: number;
            };
            interval: string;
            seats: number;
            price: components["schemas"]["Money"];
            currentPeriodStart: string | null;
            /** @description the next billing date, unless it is canceled */
            currentPeriodEnd: string | null;
            cancelAt: string | null;
            canceledAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            /** @description Refunds that were begun by this */
            refundIds: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: string;
                            code: string;
                            name: string;
                            tagline: string;
                            audience: string;
                            custom: boolean;
                            version: number;
                            prices: {
                                id: string;
                                interval: string;
                                amount: components["schemas"]["Money"];
                            }[];
                            entitlements: {
                                feature: string;
                                label: string;
                                /** @description null = unlimited */
                                value: number | null;
                                period: "month" | null;
                            }[];
                            highlights: string[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postFiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["File"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getFilesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getGateways: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {string} */
                            name: "paypal" | "stripe" | "polar" | "gumroad" | "manual";
                            label: string;
                            /** @enum {string} */
                            kind: "sandbox" | "test" | "live";
                            available: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAuthRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            accessToken: string;
                            refreshToken: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            expiresAt: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAuthLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: Record<string, never>;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                customerId?: string;
                object?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            id: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            at: string;
                            actor: string;
                            action: string;
                            object: string;
                            customerId: string | null;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
                            requestId: string;
                        }[];
                        page: {
                            /** @description Cursor of the following page */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhooksGateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            received: true;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEntitlements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            feature: string;
                            label: string;
                            /** @enum {string} */
                            kind: "boolean" | "static" | "metered";
                            /** @description null = unlimited */
                            value: number | null;
                            period: "month" | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getEntitlementsCheck: {
        parameters: {
            query: {
                feature: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            feature: string;
                            allowed: boolean;
                            reason: string;
                            /** @description null = unlimited */
                            limit: number | null;
                            used: number | null;
                            remaining: number | null;
                            resetsAt: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInvoices: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description `draft` = written by hand and not issued yet, for staff */
                state?: "draft" | "open" | "paid" | "void" | "uncollectible";
                /** @description Open past their due date */
                overdue?: "true";
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Invoice"][];
                        page: {
                            /** @description Cursor of the following page */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    customerId: string;
                    currency: string;
                    lines: {
                        description: string;
                        quantity: string;
                        unitAmount: string;
                        taxRate?: string;
                    }[];
                    dueInDays?: number;
                    /** Format: date */
                    dueOn?: string;
                    memo?: string;
                    purchaseOrder?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Invoice"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInvoicesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Invoice"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchInvoicesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines?: {
                        description: string;
                        quantity: string;
                        unitAmount: string;
                        taxRate?: string;
                    }[];
                    dueInDays?: number;
                    /** Format: date */
                    dueOn?: string;
                    memo?: string | null;
                    purchaseOrder?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Invoice"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInvoicesIdFinalize: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Invoice"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInvoicesIdVoid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Invoice"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInvoicesIdUncollectible: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Invoice"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInvoicesIdCreditNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: {
                        /** @description In minor units */
                        amount: number;
                        currency: string;
                    };
                    lines?: {
                        lineId: string;
                        /** @description In minor units */
                        amount: number;
                    }[];
                    reason: string;
                    /** @enum {string} */
                    settledBy: "credit" | "balance";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["CreditNote"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCreditNotes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["CreditNote"][];
                        page: {
                            /** @description Cursor of the following page */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCreditNotesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["CreditNote"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInvoicesIdReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            to: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAuthRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                    name?: string;
                    company?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            user: {
                                id: string;
                                email: string;
                                name: string | null;
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                            } | null;
                            accessToken: string;
                            refreshToken: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            expiresAt: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            user: {
                                id: string;
                                email: string;
                                name: string | null;
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                            } | null;
                            accessToken: string;
                            refreshToken: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            expiresAt: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** Format: email */
                    email: string;
                    password: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            user: {
                                id: string;
                                email: string;
                                name: string | null;
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                            } | null;
                            accessToken: string;
                            refreshToken: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            expiresAt: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getUsersMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            user: {
                                id: string;
                                email: string;
                                name: string | null;
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                            } | null;
                            memberRole: string | null;
                            scopes: string[];
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @description null = unlimited */
                            seats: number | null;
                            members: {
                                id: string;
                                userId: string;
                                role: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPayments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Payment"][];
                        page: {
                            /** @description Cursor of the following page */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPaymentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["PaymentDetail"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInvoicesIdCharge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paymentMethodId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Payment"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPaymentMethods: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["PaymentMethod"][];
                        page: {
                            /** @description Cursor of the following page */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPaymentMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    gateway?: "paypal" | "stripe";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["PaymentMethodSetup"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getPaymentMethodsSetupsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["PaymentMethodSetup"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPaymentMethodsSetupsIdComplete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["PaymentMethodSetup"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPaymentMethodsIdDefault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["PaymentMethod"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deletePaymentMethodsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["PaymentMethod"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInvoicesIdPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In minor units of the invoice’s currency */
                    amount: number;
                    currency: string;
                    /**
                     * Format: date
                     * @description The day it was received, in the customer’s zone
                     */
                    receivedOn: string;
                    /** @enum {string} */
                    method: "bank_transfer" | "cash" | "crypto" | "other";
                    /** @description By which the transfer is known at the bank; once per invoice */
                    reference?: string;
                    note?: string;
                    fileId?: string;
                    /**
                     * @description Record a reference that this invoice knows already
                     * @default false
                     */
                    force?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Payment"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postInvoicesIdApplyCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In minor units of the invoice’s currency */
                    amount?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["CreditUsed"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPaymentsIdResolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "accept" | "refund" | "look_again" | "give_up";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Payment"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCustomersIdCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Credit"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCredit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Credit"][];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRefunds: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "pending" | "succeeded" | "failed" | "canceled";
                paymentId?: string;
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Refund"][];
                        page: {
                            /** @description Cursor of the following page */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postRefunds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paymentId: string;
                    /** @description Left out: all that is left */
                    amount?: {
                        /** @description In minor units */
                        amount: number;
                        currency: string;
                    };
                    /** @enum {string} */
                    reason: "requested_by_customer" | "duplicate" | "fraudulent" | "other";
                    /** @description Shown to the customer */
                    note?: string;
                    /**
                     * @description What becomes of what was bought: as the seller’s policy says, or as said here
                     * @default policy
                     * @enum {string}
                     */
                    entitlements?: "policy" | "keep" | "end";
                    /** @description Of the seller’s own transfer, where no gateway is asked */
                    reference?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Refund"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRefundsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Refund"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postRefundsIdOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "given" | "not_given";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Refund"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCustomersIdCreditRefund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: {
                        /** @description In minor units */
                        amount: number;
                        currency: string;
                    };
                    /** @description Through this payment; left out: paid out by the seller’s own bank */
                    paymentId?: string;
                    /** @enum {string} */
                    reason: "requested_by_customer" | "duplicate" | "fraudulent" | "other";
                    note?: string;
                    /** @description Of the seller’s own transfer, where no gateway is asked */
                    reference?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Refund"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSubscriptions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Subscription"][];
                        page: {
                            /** @description Cursor of the following page */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSubscriptionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Subscription"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSubscriptionsIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    at: "now" | "period_end";
                    reason?: string;
                    /** @description Of what was last paid; asks for refunds:write. Left out: the seller’s policy decides */
                    refund?: ("none" | "full") | {
                        amount: {
                            /** @description In minor units */
                            amount: number;
                            currency: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["CanceledSubscription"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCheckout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plan: string;
                    /**
                     * @default year
                     * @enum {string}
                     */
                    interval?: "month" | "year";
                    /** @default 1 */
                    seats?: number;
                    /** @enum {string} */
                    gateway?: "paypal" | "stripe" | "polar" | "gumroad" | "manual";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Checkout"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCheckoutId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Checkout"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCheckoutIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Checkout"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postCheckoutIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Checkout"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postPaymentsCapture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    checkoutId: string;
                } | {
                    orderId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            payment: {
                                id: string;
                                state: string;
                                hold: string | null;
                            } | null;
                            checkout: components["schemas"]["Checkout"];
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getLicenses: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["License"][];
                        page: {
                            /** @description Cursor of the following page */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postLicensesValidate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            valid: boolean;
                            /** @enum {string} */
                            code: "VALID" | "NOT_FOUND" | "SUSPENDED" | "EXPIRED" | "REVOKED" | "FINGERPRINT_MISMATCH" | "DOMAIN_MISMATCH" | "NOT_ACTIVATED" | "TOO_MANY_ACTIVATIONS" | "HEARTBEAT_DEAD";
                            expiresOn: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postLicensesGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    customerId: string;
                    durationDays?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["License"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postLicensesIdRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["License"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAttention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            kind: string;
                            object: string;
                            customerId: string | null;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            since: string;
                            detail: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMails: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Mail"][];
                        page: {
                            /** @description Cursor of the following page */
                            next: string | null;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postMailsIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: components["schemas"]["Mail"];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
