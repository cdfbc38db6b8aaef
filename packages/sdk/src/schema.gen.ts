/* Generated from /api/openapi.json by npm run generate. */

export interface paths {
    "/api/v1/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who sells, and how prices are shown */
        get: operations["getShop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/seller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The seller’s profile, as it stands on every invoice from now on
         * @description Needs the scope `settings:write`.
         */
        get: operations["getSettingsSeller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the seller’s profile; invoices that exist stay as they are
         * @description Needs the scope `settings:write`.
         */
        patch: operations["patchSettingsSeller"];
        trace?: never;
    };
    "/api/v1/settings/seller/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The logo
         * @description Needs the scope `settings:write`.
         */
        get: operations["getSettingsSellerLogo"];
        /**
         * Upload the logo as the body: PNG, JPEG or SVG of at most 1 MiB, judged by its content
         * @description Needs the scope `settings:write`.
         */
        put: operations["putSettingsSellerLogo"];
        post?: never;
        /**
         * Take the logo off the documents to come
         * @description Needs the scope `settings:write`.
         */
        delete: operations["deleteSettingsSellerLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was noted for the go-live checklist
         * @description Needs the scope `attention:read`.
         */
        get: operations["getSettingsLaunch"];
        /**
         * Note where the terms stand and when a backup was last played back
         * @description Needs the scope `settings:write`.
         */
        put: operations["putSettingsLaunch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the seller’s terms and privacy notice stand */
        get: operations["getLegal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that was ever sold, archived plans and all versions too
         * @description Needs the scope `catalog:read`.
         */
        get: operations["getCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
        /**
         * Put a plan on sale
         * @description Needs the scope `catalog:write`.
         */
        post: operations["postPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is paid for once: no subscription follows */
        get: operations["getProducts"];
        put?: never;
        /**
         * Put something on sale that is paid for once
         * @description Needs the scope `catalog:write`.
         */
        post: operations["postProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sell a plan on new terms from now on; who bought an earlier version keeps it
         * @description Needs the scope `catalog:write`.
         */
        post: operations["postPlansCodeVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how a plan is shown, and what else it is called
         * @description Needs the scope `catalog:write`.
         */
        patch: operations["patchPlansCode"];
        trace?: never;
    };
    "/api/v1/plans/{code}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a plan off sale; whoever has it keeps it
         * @description Needs the scope `catalog:write`.
         */
        post: operations["postPlansCodeArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{code}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a plan back on sale, at its newest version
         * @description Needs the scope `catalog:write`.
         */
        post: operations["postPlansCodeRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * List plans in this order
         * @description Needs the scope `catalog:write`.
         */
        put: operations["putPlansOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a price asks for a quantity, and how; of a list each, in the same order. Nothing is stored. */
        post: operations["postPricesPreview"];
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
        /** The ways to pay that a checkout can use */
        get: operations["getGateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gateways with the source of their keys, and the webhook address to register
         * @description Needs the scope `gateways:read`.
         */
        get: operations["getGatewayConnections"];
        put?: never;
        /**
         * Paste the keys of a gateway; they are kept encrypted and used from now on
         * @description Needs the scope `gateways:write`.
         */
        post: operations["postGatewayConnections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-connections/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test keys before they are kept: a real call that changes nothing
         * @description Needs the scope `gateways:write`.
         */
        post: operations["postGatewayConnectionsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-connections/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a connection: a real call that changes nothing
         * @description Needs the scope `gateways:write`.
         */
        post: operations["postGatewayConnectionsIdCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-connections/check-configured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test keys of the environment, or the sandbox: a real call that changes nothing
         * @description Needs the scope `gateways:write`.
         */
        post: operations["postGatewayConnectionsCheckConfigured"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-connections/{id}": {
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
         * Forget pasted keys: payments begun with them can no longer be looked up or refunded
         * @description Needs the scope `gateways:write`.
         */
        delete: operations["deleteGatewayConnectionsId"];
        options?: never;
        head?: never;
        /**
         * Switch a connection on or off for new checkouts, or move it
         * @description Needs the scope `gateways:write`.
         */
        patch: operations["patchGatewayConnectionsId"];
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
    "/api/v1/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End every session of the login, this one too */
        post: operations["postAuthLogoutAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the login is signed in, newest first */
        get: operations["getAuthSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one session of the login */
        post: operations["postAuthSessionsIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a link that resets the password; the same answer whoever has this address */
        post: operations["postAuthResetRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/magic/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a link that signs in; the same answer whoever has this address */
        post: operations["postAuthMagicRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the link that verifies the address of this login once more */
        post: operations["postAuthVerifyResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify an address through the link that went to it */
        post: operations["postAuthVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the address of a login through the link that went to the new one */
        post: operations["postAuthEmailConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password; every other session ends */
        post: operations["postAuthPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for another address; it is the login’s once the link that goes there is used */
        post: operations["postAuthEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the login for good, and every account that nobody else owns */
        post: operations["postAuthClose"];
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
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has happened, as subscribers are told of it, newest first
         * @description Needs the scope `events:read`.
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event with its payload, and who has not handled it yet
         * @description Needs the scope `events:read`.
         */
        get: operations["getEventsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account that is acted for
         * @description Needs the scope `account:read`.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the account’s name, billing e-mail, time zone or language
         * @description Needs the scope `account:write`.
         */
        patch: operations["patchAccount"];
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers, newest first
         * @description Needs the scope `customers:read`.
         */
        get: operations["getCustomers"];
        put?: never;
        /**
         * Make a customer, who needs no login; of the mode of the API key that makes it
         * @description Needs the scope `customers:write`.
         */
        post: operations["postCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer
         * @description Needs the scope `customers:read`.
         */
        get: operations["getCustomersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a customer’s name, e-mail, time zone, language or billing details
         * @description Needs the scope `customers:write`.
         */
        patch: operations["patchCustomersId"];
        trace?: never;
    };
    "/api/v1/billing-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the account’s invoices say of it
         * @description Needs the scope `account:read`.
         */
        get: operations["getBillingDetails"];
        /**
         * Replace what the account’s next invoices say of it; those that exist stay as they are
         * @description Needs the scope `account:write`.
         */
        put: operations["putBillingDetails"];
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
    "/api/v1/webhook-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What gateways have told, newest first
         * @description Needs the scope `webhooks:read`.
         */
        get: operations["getWebhookEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event: what was sent, how it was verified, each try to work it off, and what it touched
         * @description Needs the scope `webhooks:read`.
         */
        get: operations["getWebhookEventsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * API keys of the account, newest first; of every account for staff
         * @description Needs the scope `api-keys:read`.
         */
        get: operations["getApiKeys"];
        put?: never;
        /**
         * Make an API key that acts for the account
         * @description Needs the scope `api-keys:write`.
         */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the successor of an API key; the old one works on for some hours
         * @description Needs the scope `api-keys:write`.
         */
        post: operations["postApiKeysIdRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an API key at once
         * @description Needs the scope `api-keys:write`.
         */
        post: operations["postApiKeysIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/house-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The house’s own API keys, newest first
         * @description Needs the scope `house-keys:read`.
         */
        get: operations["getHouseKeys"];
        put?: never;
        /**
         * Make an API key of the house, for every customer of one mode
         * @description Needs the scope `house-keys:write`.
         */
        post: operations["postHouseKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/house-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the successor of a house’s API key; the old one works on for some hours
         * @description Needs the scope `house-keys:write`.
         */
        post: operations["postHouseKeysIdRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/house-keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a house’s API key at once
         * @description Needs the scope `house-keys:write`.
         */
        post: operations["postHouseKeysIdRevoke"];
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
    "/api/v1/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoice as a tagged PDF for archives (PDF/A), in the language of its buyer
         * @description Needs the scope `invoices:read`.
         */
        get: operations["getInvoicesIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/auth/magic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in through a link that was mailed */
        post: operations["postAuthMagic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a password through a link that was mailed, and sign in; every other session ends */
        post: operations["postAuthReset"];
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
        /** Change the language of the login’s pages and mails; accounts that it alone owns follow */
        patch: operations["patchUsersMe"];
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
    "/api/v1/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to a customer, its logins and the mails to it, newest first
         * @description Needs the scope `customers:read`.
         */
        get: operations["getCustomersIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many subscriptions run on each plan version
         * @description Needs the scope `catalog:read`.
         */
        get: operations["getPlanSubscribers"];
        put?: never;
        post?: never;
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
         * Begin a purchase, with a login or by e-mail; the answer says where the buyer approves it
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
    "/api/v1/licenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One license, and what it runs on
         * @description Needs the scope `licenses:read`.
         */
        get: operations["getLicensesId"];
        put?: never;
        post?: never;
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
    "/api/v1/licenses/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a license key holds now, and for the installation that asks where it says which */
        post: operations["postLicensesValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bind a license to the installation that asks; the same machine again is the same activation */
        post: operations["postLicensesActivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/licenses/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the installation that asks go, so that another can take its place */
        post: operations["postLicensesDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/license-activations/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let one of the account’s installations go
         * @description Needs the scope `license-activations:write`.
         */
        post: operations["postLicenseActivationsIdDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-events/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Work events of gateways off again; answers for each what that did
         * @description Needs the scope `webhooks:write`.
         */
        post: operations["postWebhookEventsReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How each gateway connection has been doing: calls, failures, the last webhook
         * @description Needs the scope `gateways:read`.
         */
        get: operations["getGatewayHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recurring revenue now: MRR, ARR, customers, by plan and by state
         * @description Needs the scope `analytics:read`.
         */
        get: operations["getAnalyticsRevenue"];
        put?: never;
        post?: never;
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
         * What needs a person: parked payments, dead letters of due work, events and mails, old secrets
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
    "/api/v1/attention/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try work again that was given up, as the list of what needs a person names it
         * @description Needs the scope `attention:write`.
         */
        post: operations["postAttentionRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/go-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What must be so before real money is taken: each with its state, why, and how to mend it
         * @description Needs the scope `attention:read`.
         */
        get: operations["getGoLive"];
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
    "/api/v1/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The commands that you may run: what each takes, answers, and how to show it */
        get: operations["getCommands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/catalog/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a plan on sale, or something that is paid for once
         * @description Needs the scope `catalog:write`.
         */
        post: operations["postCommandsCatalogAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/catalog/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything on sale: plans, and what is paid for once */
        post: operations["postCommandsCatalogList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check this installation, and say how to mend what is wrong
         * @description Needs the scope `attention:read`.
         */
        post: operations["postCommandsDoctor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/finance/invoice-create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write an invoice by hand: a draft, or issued at once
         * @description Needs the scope `invoices:write`.
         */
        post: operations["postCommandsFinanceInvoiceCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/finance/invoice-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invoices, newest first
         * @description Needs the scope `invoices:read`.
         */
        post: operations["postCommandsFinanceInvoiceList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/finance/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What is owed: drafts, open and overdue invoices by currency
         * @description Needs the scope `invoices:read`.
         */
        post: operations["postCommandsFinanceStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/licenses/generate": {
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
        post: operations["postCommandsLicensesGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/licenses/revoke": {
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
        post: operations["postCommandsLicensesRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/licenses/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a license key holds now, and if not, why
         * @description Needs the scope `licenses:read`.
         */
        post: operations["postCommandsLicensesValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/revenue/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recurring revenue now: MRR, ARR, customers, by plan and by state
         * @description Needs the scope `analytics:read`.
         */
        post: operations["postCommandsRevenueDashboard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/sales/products-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is sold once, without a subscription */
        post: operations["postCommandsSalesProductsList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which server answers, whom it takes you for, and whether something needs a person */
        post: operations["postCommandsStatus"];
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
        ErrorInput: {
            /** @constant */
            success: false;
            error: {
                /** @description One of the codes of /docs/errors */
                code: string;
                message: string;
                /** @description For validation: a list of `{ field, message }` */
                details: unknown;
                requestId: string;
                docs: string;
            };
        };
        CheckInput: {
            name: string;
            /** @enum {string} */
            state: "ok" | "warn" | "fail";
            /** @description one word per outcome, to be said in another language */
            reason: string;
            message: string;
            detail: {
                [key: string]: string | number;
            };
            remedy: {
                text: string;
                page: string | null;
                command: string | null;
            } | null;
        };
        MoneyInput: {
            /** @description In minor units: cents of USD, whole dong of VND */
            amount: number;
            /** @description ISO 4217 */
            currency: string;
        };
        CommandInput: {
            name: string;
            summary: string;
            /** @description Where to POST the input */
            path: string;
            scope: string;
            /** @description JSON Schema */
            input: {
                [key: string]: unknown;
            };
            /** @description JSON Schema */
            output: {
                [key: string]: unknown;
            };
            positionals: string[];
            paged: boolean;
            changes: boolean;
            /** @description The field of the answer that says whether all is well */
            verdict: string | null;
            show: {
                title: string | null;
                /** @description The field of the answer that holds it; null: the whole answer */
                of: string | null;
                /** @enum {string} */
                as: "table" | "facts" | "list";
                columns: {
                    field: string;
                    label: string;
                    as: string;
                }[];
                /** @description Said in place of a table without rows */
                empty: string | null;
            }[];
            examples: {
                says: string;
                types: string;
            }[];
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
        RevenueInput: {
            /** @enum {string} */
            mode: "live" | "test";
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description Who pays, in whatever currency */
            customers: number;
            /** @description Each apart: nothing is converted */
            currencies: {
                currency: string;
                /** @description Active and past due, by the month; without trials, tax, usage and what is paid once */
                mrr: components["schemas"]["MoneyInput"];
                arr: components["schemas"]["MoneyInput"];
                customers: number;
                /** @description MRR by customer; null when nobody pays */
                arpa: components["schemas"]["MoneyInput"] | null;
            }[];
            byPlan: {
                plan: string;
                currency: string;
                subscriptions: number;
                mrr: components["schemas"]["MoneyInput"];
            }[];
            byState: {
                /** @enum {string} */
                state: "incomplete" | "trialing" | "active" | "past_due" | "unpaid" | "paused" | "canceled";
                subscriptions: number;
            }[];
        };
        ApiKeyInput: {
            id: string;
            /** @enum {string} */
            kind: "customer" | "house";
            customerId: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            name: string;
            scopes: string[];
            lastFour: string;
            /**
             * @description `retiring`: has a successor and works until `retiresAt`
             * @enum {string}
             */
            state: "active" | "retiring" | "expired" | "revoked";
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            createdBy: string;
            expiresAt: string | null;
            retiresAt: string | null;
            rotatedFrom: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            revokedAt: string | null;
        };
        MadeApiKeyInput: {
            id: string;
            /** @enum {string} */
            kind: "customer" | "house";
            customerId: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            name: string;
            scopes: string[];
            lastFour: string;
            /**
             * @description `retiring`: has a successor and works until `retiresAt`
             * @enum {string}
             */
            state: "active" | "retiring" | "expired" | "revoked";
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            createdBy: string;
            expiresAt: string | null;
            retiresAt: string | null;
            rotatedFrom: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            revokedAt: string | null;
            /** @description The key itself: shown this once; a repeat answers without it */
            key: string | null;
        };
        EventInput: {
            id: string;
            type: string;
            customerId: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            /** @description Id of what it happened to */
            object: string;
            /** @description Without credentials */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
        };
        EventDetailInput: {
            id: string;
            type: string;
            customerId: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            /** @description Id of what it happened to */
            object: string;
            /** @description Without credentials */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description Who has not handled it yet */
            waiting: {
                subscriber: string;
                attempts: number;
                lastError: string | null;
                givenUpAt: string | null;
            }[];
        };
        CatalogPlanInput: {
            id: string;
            code: string;
            name: string;
            tagline: string;
            audience: string;
            custom: boolean;
            highlights: string[];
            /** @enum {string} */
            kind: "recurring" | "one_time";
            product: {
                code: string;
                name: string;
            };
            aliases: string[];
            archivedAt: string | null;
            /** @description newest first; the first is the one on sale */
            versions: {
                version: number;
                prices: {
                    id: string;
                    interval: string;
                    amount: components["schemas"]["MoneyInput"];
                }[];
                entitlements: {
                    feature: string;
                    label: string;
                    /** @description null = unlimited */
                    value: number | null;
                    period: "month" | null;
                }[];
                id: string;
                licenseDays: number | null;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                createdAt: string;
                /** @description null = it came with the demo catalogue */
                createdBy: string | null;
            }[];
        };
        PricedQuantityInput: {
            /** @enum {string} */
            model: "flat" | "per_unit" | "graduated" | "volume" | "package" | "percentage";
            /** @description ISO 4217 */
            currency: string;
            /** @description flat, per_unit; package: of one package */
            unitAmount?: string | null;
            /** @description graduated, volume: ascending, at most 100 */
            tiers?: {
                /** @description Last unit of the tier; null in the last tier, which has no end */
                upTo: string | null;
                unitAmount?: string | null;
                /** @description Owed once, when the tier is entered; of the first tier at zero too */
                flatAmount?: string | null;
            }[] | null;
            /** @description package */
            packageSize?: string | null;
            /** @description package */
            freeUnits?: string | null;
            /** @description percentage: a fraction, '0.012' is 1.2 % */
            rate?: string | null;
            /** @description percentage: per paid event */
            fixedAmount?: string | null;
            /** @description percentage */
            freeAmount?: string | null;
            /** @description percentage: of these the first are free, within `freeAmount` */
            freeEvents?: number | null;
            /** @description percentage: per paid event */
            minAmount?: string | null;
            /** @description percentage: per paid event */
            maxAmount?: string | null;
            /** @description What is priced by every model but percentage */
            quantity?: string | null;
            /** @description percentage: the amounts that it is a share of, at most 1,000 */
            events?: string[] | null;
        };
        PricePreviewInput: {
            /** @description In minor units, rounded once, half away from zero */
            amount: number;
            currency: string;
            /** @description How the amount came about */
            steps: {
                quantity: string;
                /** @description Major units */
                unitPrice: string;
                /** @description Their product, to the last digit */
                exactAmount: string;
                /** @description What it prices, where that is not simply units */
                part?: string;
                /** @description Counted from 1 */
                tier?: number;
            }[];
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
            /** @description what to tell the bank; null where the money comes another way */
            bankTransfer: {
                reference: string;
                account: string[];
                amount: components["schemas"]["MoneyInput"];
                dueAt: string | null;
            } | null;
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
        BillingDetailsInput: {
            name: string | null;
            address: {
                line1: string;
                line2: string | null;
                postalCode: string | null;
                city: string;
                region: string | null;
                country: string;
            } | null;
            taxId: string | null;
        };
        CustomerInput: {
            id: string;
            slug: string;
            name: string;
            email: string;
            /** @enum {string} */
            mode: "live" | "test";
            zone: string;
            /**
             * @description Of the mails to it
             * @enum {string}
             */
            language: "en" | "vi";
            externalId: string | null;
            billing: components["schemas"]["BillingDetailsInput"];
            /** @description The test clock’s time, where it has one */
            clockAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
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
        GatewayConnectionInput: {
            /** @description null for keys of the environment, which are changed there */
            id: string | null;
            /** @enum {string} */
            gateway: "paypal" | "stripe" | "polar" | "gumroad" | "manual";
            label: string;
            /** @enum {string} */
            kind: "sandbox" | "test" | "live";
            /** @enum {string} */
            source: "sandbox" | "environment" | "pasted";
            /** @description enough to recognise the keys */
            hint: string | null;
            /** @description whether new checkouts use it */
            enabled: boolean;
            priority: number | null;
            /** @description the address to register at the gateway */
            webhookUrl: string;
            webhookEvents: string[];
            /** @description how the last test of the connection ended */
            check: {
                /** @enum {string} */
                result: "ok" | "refused" | "unknown";
                message: string | null;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                at: string;
            } | null;
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
                address: string[];
                country: string | null;
                taxId: string | null;
            };
        };
        LicenseInput: {
            id: string;
            /** @description null once the secret that it was made with is gone */
            key: string | null;
            /** @description Of the key: enough to tell two apart */
            lastFour: string | null;
            customer: {
                id: string;
                name: string;
            };
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
        LicenseActivationInput: {
            id: string;
            /** @description What the installation calls itself */
            name: string | null;
            domain: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last activated or validated, to five minutes
             */
            lastSeenAt: string;
            endedAt: string | null;
            endedBy: ("installation" | "account" | "staff") | null;
        };
        LicenseDetailInput: {
            id: string;
            /** @description null once the secret that it was made with is gone */
            key: string | null;
            /** @description Of the key: enough to tell two apart */
            lastFour: string | null;
            customer: {
                id: string;
                name: string;
            };
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
            revokedAt: string | null;
            revokeReason: string | null;
            /** @description null = as many as wanted */
            activationLimit: number | null;
            /** @description Newest first, with those that have ended */
            activations: components["schemas"]["LicenseActivationInput"][];
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
        ShopInput: {
            name: string;
            address: string[];
            country: string;
            taxCode: string | null;
            email: string;
            currency: string;
            /** @enum {string} */
            taxInPrices: "included" | "excluded";
        };
        SellerInput: {
            name: string;
            address: string[];
            country: string;
            taxCode: string | null;
            email: string;
            currency: string;
            /** @enum {string} */
            taxInPrices: "included" | "excluded";
            zone: string;
            bankAccount: string[] | null;
            /** @description GET /api/v1/settings/seller/logo has the picture */
            logo: {
                /** @enum {string} */
                type: "png" | "jpeg" | "svg";
                sha256: string;
            } | null;
            /** @description Name and address are the seller’s own, not the demo’s */
            finished: boolean;
        };
        SubscriptionInput: {
            id: string;
            customer: {
                id: string;
                name: string;
            };
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
            customer: {
                id: string;
                name: string;
            };
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
        TimelineEntryInput: {
            id: string;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            type: string;
            object: string;
            actor: string | null;
            actorName: string | null;
            data: {
                [key: string]: unknown;
            };
        };
        WebhookEventInput: {
            id: string;
            gateway: string;
            /** @enum {string} */
            connection: "sandbox" | "test" | "live";
            /** @description As the gateway names it */
            type: string;
            /** @description What is re-read at the gateway */
            subject: string;
            /**
             * @description failing: is tried again; dead: waits for a person
             * @enum {string}
             */
            state: "waiting" | "failing" | "dead" | "done";
            /** @description Ids of ours that it was about, customer first */
            touched: string[];
            lastError: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            receivedAt: string;
            processedAt: string | null;
        };
        WebhookEventDetailInput: {
            id: string;
            gateway: string;
            /** @enum {string} */
            connection: "sandbox" | "test" | "live";
            /** @description As the gateway names it */
            type: string;
            /** @description What is re-read at the gateway */
            subject: string;
            /**
             * @description failing: is tried again; dead: waits for a person
             * @enum {string}
             */
            state: "waiting" | "failing" | "dead" | "done";
            /** @description Ids of ours that it was about, customer first */
            touched: string[];
            lastError: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            receivedAt: string;
            processedAt: string | null;
            /**
             * @description on_arrival: its signature held; listed: found in the gateway’s own list by night
             * @enum {string}
             */
            verified: "on_arrival" | "listed";
            headers: {
                [key: string]: string;
            } | null;
            /** @description Laid out, credentials masked; with its headers null without the scope webhooks:body */
            body: string | null;
            attempts: {
                id: string;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                at: string;
                /** @enum {string} */
                outcome: "done" | "failed";
                error: string | null;
            }[];
        };
        Error: {
            /** @constant */
            success: false;
            error: {
                /** @description One of the codes of /docs/errors */
                code: string;
                message: string;
                /** @description For validation: a list of `{ field, message }` */
                details: unknown;
                requestId: string;
                docs: string;
            };
        };
        Check: {
            name: string;
            /** @enum {string} */
            state: "ok" | "warn" | "fail";
            /** @description one word per outcome, to be said in another language */
            reason: string;
            message: string;
            detail: {
                [key: string]: string | number;
            };
            remedy: {
                text: string;
                page: string | null;
                command: string | null;
            } | null;
        };
        Money: {
            /** @description In minor units: cents of USD, whole dong of VND */
            amount: number;
            /** @description ISO 4217 */
            currency: string;
        };
        Command: {
            name: string;
            summary: string;
            /** @description Where to POST the input */
            path: string;
            scope: string;
            /** @description JSON Schema */
            input: {
                [key: string]: unknown;
            };
            /** @description JSON Schema */
            output: {
                [key: string]: unknown;
            };
            positionals: string[];
            paged: boolean;
            changes: boolean;
            /** @description The field of the answer that says whether all is well */
            verdict: string | null;
            show: {
                title: string | null;
                /** @description The field of the answer that holds it; null: the whole answer */
                of: string | null;
                /** @enum {string} */
                as: "table" | "facts" | "list";
                columns: {
                    field: string;
                    label: string;
                    as: string;
                }[];
                /** @description Said in place of a table without rows */
                empty: string | null;
            }[];
            examples: {
                says: string;
                types: string;
            }[];
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
        Revenue: {
            /** @enum {string} */
            mode: "live" | "test";
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description Who pays, in whatever currency */
            customers: number;
            /** @description Each apart: nothing is converted */
            currencies: {
                currency: string;
                /** @description Active and past due, by the month; without trials, tax, usage and what is paid once */
                mrr: components["schemas"]["Money"];
                arr: components["schemas"]["Money"];
                customers: number;
                /** @description MRR by customer; null when nobody pays */
                arpa: components["schemas"]["Money"] | null;
            }[];
            byPlan: {
                plan: string;
                currency: string;
                subscriptions: number;
                mrr: components["schemas"]["Money"];
            }[];
            byState: {
                /** @enum {string} */
                state: "incomplete" | "trialing" | "active" | "past_due" | "unpaid" | "paused" | "canceled";
                subscriptions: number;
            }[];
        };
        ApiKey: {
            id: string;
            /** @enum {string} */
            kind: "customer" | "house";
            customerId: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            name: string;
            scopes: string[];
            lastFour: string;
            /**
             * @description `retiring`: has a successor and works until `retiresAt`
             * @enum {string}
             */
            state: "active" | "retiring" | "expired" | "revoked";
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            createdBy: string;
            expiresAt: string | null;
            retiresAt: string | null;
            rotatedFrom: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            revokedAt: string | null;
        };
        MadeApiKey: {
            id: string;
            /** @enum {string} */
            kind: "customer" | "house";
            customerId: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            name: string;
            scopes: string[];
            lastFour: string;
            /**
             * @description `retiring`: has a successor and works until `retiresAt`
             * @enum {string}
             */
            state: "active" | "retiring" | "expired" | "revoked";
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            createdBy: string;
            expiresAt: string | null;
            retiresAt: string | null;
            rotatedFrom: string | null;
            /** @description To the minute */
            lastUsedAt: string | null;
            revokedAt: string | null;
            /** @description The key itself: shown this once; a repeat answers without it */
            key: string | null;
        };
        Event: {
            id: string;
            type: string;
            customerId: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            /** @description Id of what it happened to */
            object: string;
            /** @description Without credentials */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
        };
        EventDetail: {
            id: string;
            type: string;
            customerId: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            /** @description Id of what it happened to */
            object: string;
            /** @description Without credentials */
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            /** @description Who has not handled it yet */
            waiting: {
                subscriber: string;
                attempts: number;
                lastError: string | null;
                givenUpAt: string | null;
            }[];
        };
        CatalogPlan: {
            id: string;
            code: string;
            name: string;
            tagline: string;
            audience: string;
            custom: boolean;
            highlights: string[];
            /** @enum {string} */
            kind: "recurring" | "one_time";
            product: {
                code: string;
                name: string;
            };
            aliases: string[];
            archivedAt: string | null;
            /** @description newest first; the first is the one on sale */
            versions: {
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
                id: string;
                licenseDays: number | null;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                createdAt: string;
                /** @description null = it came with the demo catalogue */
                createdBy: string | null;
            }[];
        };
        PricedQuantity: {
            /** @enum {string} */
            model: "flat" | "per_unit" | "graduated" | "volume" | "package" | "percentage";
            /** @description ISO 4217 */
            currency: string;
            /** @description flat, per_unit; package: of one package */
            unitAmount?: string | null;
            /** @description graduated, volume: ascending, at most 100 */
            tiers?: {
                /** @description Last unit of the tier; null in the last tier, which has no end */
                upTo: string | null;
                unitAmount?: string | null;
                /** @description Owed once, when the tier is entered; of the first tier at zero too */
                flatAmount?: string | null;
            }[] | null;
            /** @description package */
            packageSize?: string | null;
            /** @description package */
            freeUnits?: string | null;
            /** @description percentage: a fraction, '0.012' is 1.2 % */
            rate?: string | null;
            /** @description percentage: per paid event */
            fixedAmount?: string | null;
            /** @description percentage */
            freeAmount?: string | null;
            /** @description percentage: of these the first are free, within `freeAmount` */
            freeEvents?: number | null;
            /** @description percentage: per paid event */
            minAmount?: string | null;
            /** @description percentage: per paid event */
            maxAmount?: string | null;
            /** @description What is priced by every model but percentage */
            quantity?: string | null;
            /** @description percentage: the amounts that it is a share of, at most 1,000 */
            events?: string[] | null;
        };
        PricePreview: {
            /** @description In minor units, rounded once, half away from zero */
            amount: number;
            currency: string;
            /** @description How the amount came about */
            steps: {
                quantity: string;
                /** @description Major units */
                unitPrice: string;
                /** @description Their product, to the last digit */
                exactAmount: string;
                /** @description What it prices, where that is not simply units */
                part?: string;
                /** @description Counted from 1 */
                tier?: number;
            }[];
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
            /** @description what to tell the bank; null where the money comes another way */
            bankTransfer: {
                reference: string;
                account: string[];
                amount: components["schemas"]["Money"];
                dueAt: string | null;
            } | null;
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
        BillingDetails: {
            name: string | null;
            address: {
                line1: string;
                line2: string | null;
                postalCode: string | null;
                city: string;
                region: string | null;
                country: string;
            } | null;
            taxId: string | null;
        };
        Customer: {
            id: string;
            slug: string;
            name: string;
            email: string;
            /** @enum {string} */
            mode: "live" | "test";
            zone: string;
            /**
             * @description Of the mails to it
             * @enum {string}
             */
            language: "en" | "vi";
            externalId: string | null;
            billing: components["schemas"]["BillingDetails"];
            /** @description The test clock’s time, where it has one */
            clockAt: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
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
        GatewayConnection: {
            /** @description null for keys of the environment, which are changed there */
            id: string | null;
            /** @enum {string} */
            gateway: "paypal" | "stripe" | "polar" | "gumroad" | "manual";
            label: string;
            /** @enum {string} */
            kind: "sandbox" | "test" | "live";
            /** @enum {string} */
            source: "sandbox" | "environment" | "pasted";
            /** @description enough to recognise the keys */
            hint: string | null;
            /** @description whether new checkouts use it */
            enabled: boolean;
            priority: number | null;
            /** @description the address to register at the gateway */
            webhookUrl: string;
            webhookEvents: string[];
            /** @description how the last test of the connection ended */
            check: {
                /** @enum {string} */
                result: "ok" | "refused" | "unknown";
                message: string | null;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                at: string;
            } | null;
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
                address: string[];
                country: string | null;
                taxId: string | null;
            };
        };
        License: {
            id: string;
            /** @description null once the secret that it was made with is gone */
            key: string | null;
            /** @description Of the key: enough to tell two apart */
            lastFour: string | null;
            customer: {
                id: string;
                name: string;
            };
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
        LicenseActivation: {
            id: string;
            /** @description What the installation calls itself */
            name: string | null;
            domain: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last activated or validated, to five minutes
             */
            lastSeenAt: string;
            endedAt: string | null;
            endedBy: ("installation" | "account" | "staff") | null;
        };
        LicenseDetail: {
            id: string;
            /** @description null once the secret that it was made with is gone */
            key: string | null;
            /** @description Of the key: enough to tell two apart */
            lastFour: string | null;
            customer: {
                id: string;
                name: string;
            };
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
            revokedAt: string | null;
            revokeReason: string | null;
            /** @description null = as many as wanted */
            activationLimit: number | null;
            /** @description Newest first, with those that have ended */
            activations: components["schemas"]["LicenseActivation"][];
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
        Shop: {
            name: string;
            address: string[];
            country: string;
            taxCode: string | null;
            email: string;
            currency: string;
            /** @enum {string} */
            taxInPrices: "included" | "excluded";
        };
        Seller: {
            name: string;
            address: string[];
            country: string;
            taxCode: string | null;
            email: string;
            currency: string;
            /** @enum {string} */
            taxInPrices: "included" | "excluded";
            zone: string;
            bankAccount: string[] | null;
            /** @description GET /api/v1/settings/seller/logo has the picture */
            logo: {
                /** @enum {string} */
                type: "png" | "jpeg" | "svg";
                sha256: string;
            } | null;
            /** @description Name and address are the seller’s own, not the demo’s */
            finished: boolean;
        };
        Subscription: {
            id: string;
            customer: {
                id: string;
                name: string;
            };
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
            customer: {
                id: string;
                name: string;
            };
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
        TimelineEntry: {
            id: string;
            /**
             * Format: date-time
             * @description UTC
             */
            at: string;
            type: string;
            object: string;
            actor: string | null;
            actorName: string | null;
            data: {
                [key: string]: unknown;
            };
        };
        WebhookEvent: {
            id: string;
            gateway: string;
            /** @enum {string} */
            connection: "sandbox" | "test" | "live";
            /** @description As the gateway names it */
            type: string;
            /** @description What is re-read at the gateway */
            subject: string;
            /**
             * @description failing: is tried again; dead: waits for a person
             * @enum {string}
             */
            state: "waiting" | "failing" | "dead" | "done";
            /** @description Ids of ours that it was about, customer first */
            touched: string[];
            lastError: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            receivedAt: string;
            processedAt: string | null;
        };
        WebhookEventDetail: {
            id: string;
            gateway: string;
            /** @enum {string} */
            connection: "sandbox" | "test" | "live";
            /** @description As the gateway names it */
            type: string;
            /** @description What is re-read at the gateway */
            subject: string;
            /**
             * @description failing: is tried again; dead: waits for a person
             * @enum {string}
             */
            state: "waiting" | "failing" | "dead" | "done";
            /** @description Ids of ours that it was about, customer first */
            touched: string[];
            lastError: string | null;
            /**
             * Format: date-time
             * @description UTC
             */
            receivedAt: string;
            processedAt: string | null;
            /**
             * @description on_arrival: its signature held; listed: found in the gateway’s own list by night
             * @enum {string}
             */
            verified: "on_arrival" | "listed";
            headers: {
                [key: string]: string;
            } | null;
            /** @description Laid out, credentials masked; with its headers null without the scope webhooks:body */
            body: string | null;
            attempts: {
                id: string;
                /**
                 * Format: date-time
                 * @description UTC
                 */
                at: string;
                /** @enum {string} */
                outcome: "done" | "failed";
                error: string | null;
            }[];
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
    getShop: {
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
                        data: components["schemas"]["Shop"];
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
    getSettingsSeller: {
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
                        data: components["schemas"]["Seller"];
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
    patchSettingsSeller: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As the law knows the seller */
                    name?: string;
                    /** @description As on a letter, a line each, without the country */
                    address?: string[];
                    /** @description ISO 3166-1, e.g. VN */
                    country?: string;
                    taxCode?: string | null;
                    /** @description IANA time zone, e.g. Asia/Ho_Chi_Minh */
                    zone?: string;
                    /** @description ISO 4217; of what is sold without saying otherwise */
                    currency?: string;
                    /**
                     * Format: email
                     * @description Where buyers’ answers go
                     */
                    email?: string;
                    /** @description Where transfers go, a line each; null = none are taken */
                    bankAccount?: string[] | null;
                    /**
                     * @description How prices read where they are shown
                     * @enum {string}
                     */
                    taxInPrices?: "included" | "excluded";
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
                        data: components["schemas"]["Seller"];
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
    getSettingsSellerLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    putSettingsSellerLogo: {
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
                        data: components["schemas"]["Seller"];
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
    deleteSettingsSellerLogo: {
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
                        data: components["schemas"]["Seller"];
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
    getSettingsLaunch: {
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
                            termsUrl: string | null;
                            privacyUrl: string | null;
                            /** @description When a copy of the data was last played back */
                            backupsTriedOn: string | null;
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
    putSettingsLaunch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    termsUrl?: string | null;
                    /** @default null */
                    privacyUrl?: string | null;
                    /** @default null */
                    backupsTriedOn?: string | null;
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
                            termsUrl: string | null;
                            privacyUrl: string | null;
                            /** @description When a copy of the data was last played back */
                            backupsTriedOn: string | null;
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
    getLegal: {
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
                            termsUrl: string | null;
                            privacyUrl: string | null;
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
    getCatalog: {
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
                            plans: components["schemas"]["CatalogPlan"][];
                            features: {
                                code: string;
                                label: string;
                                /** @enum {string} */
                                kind: "boolean" | "static" | "metered";
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
    postPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    /** @default  */
                    tagline?: string;
                    /** @default  */
                    audience?: string;
                    /** @default [] */
                    highlights?: string[];
                    /**
                     * @description Sold by talking to the seller: it has no price
                     * @default false
                     */
                    custom?: boolean;
                    /**
                     * @description Other codes that it is asked for by
                     * @default []
                     */
                    aliases?: string[];
                    /** @description The product that it is a plan of; one of its own when absent */
                    product?: string;
                    /** @default [] */
                    prices?: {
                        /** @enum {string} */
                        interval: "month" | "year" | "once";
                        amount: {
                            /** @description In minor units; 0 = free */
                            amount: number;
                            currency: string;
                        };
                    }[];
                    /** @default [] */
                    entitlements?: {
                        feature: string;
                        /** @description What a feature is called that is new; a known one keeps its name */
                        label?: string;
                        /** @description null = unlimited */
                        value: number | null;
                        /**
                         * @description counted anew each month
                         * @default null
                         */
                        period?: "month" | null;
                    }[];
                    /**
                     * @description Days that a license lasts; null = the seller’s policy
                     * @default null
                     */
                    licenseDays?: number | null;
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
                        data: components["schemas"]["CatalogPlan"];
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
    getProducts: {
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
    postProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    /** @default  */
                    tagline?: string;
                    /** @default  */
                    audience?: string;
                    /** @default [] */
                    highlights?: string[];
                    /**
                     * @description Other codes that it is asked for by
                     * @default []
                     */
                    aliases?: string[];
                    price: {
                        /** @description In minor units; 0 = free */
                        amount: number;
                        currency: string;
                    };
                    /** @default [] */
                    entitlements?: {
                        feature: string;
                        /** @description What a feature is called that is new; a known one keeps its name */
                        label?: string;
                        /** @description null = unlimited */
                        value: number | null;
                        /**
                         * @description counted anew each month
                         * @default null
                         */
                        period?: "month" | null;
                    }[];
                    /**
                     * @description Days that a license lasts; null = the seller’s policy
                     * @default null
                     */
                    licenseDays?: number | null;
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
                        data: components["schemas"]["CatalogPlan"];
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
    postPlansCodeVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prices: {
                        /** @enum {string} */
                        interval: "month" | "year" | "once";
                        amount: {
                            /** @description In minor units; 0 = free */
                            amount: number;
                            currency: string;
                        };
                    }[];
                    /** @default [] */
                    entitlements?: {
                        feature: string;
                        /** @description What a feature is called that is new; a known one keeps its name */
                        label?: string;
                        /** @description null = unlimited */
                        value: number | null;
                        /**
                         * @description counted anew each month
                         * @default null
                         */
                        period?: "month" | null;
                    }[];
                    /**
                     * @description Days that a license lasts; null = the seller’s policy
                     * @default null
                     */
                    licenseDays?: number | null;
                    /** @description The version that was changed; refused if it is not the newest */
                    basedOn?: number;
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
                        data: components["schemas"]["CatalogPlan"];
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
    patchPlansCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    tagline?: string;
                    audience?: string;
                    highlights?: string[];
                    /** @description Other codes that it is asked for by */
                    aliases?: string[];
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
                        data: components["schemas"]["CatalogPlan"];
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
    postPlansCodeArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                        data: components["schemas"]["CatalogPlan"];
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
    postPlansCodeRestore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                        data: components["schemas"]["CatalogPlan"];
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
    putPlansOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    codes: string[];
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
                        data: components["schemas"]["CatalogPlan"][];
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
    postPricesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricedQuantityInput"] | components["schemas"]["PricedQuantityInput"][];
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
                        data: components["schemas"]["PricePreview"] | components["schemas"]["PricePreview"][];
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
    getGatewayConnections: {
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
                        data: components["schemas"]["GatewayConnection"][];
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
    postGatewayConnections: {
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
                    gateway: "paypal";
                    /** @enum {string} */
                    mode: "sandbox" | "live";
                    clientId: string;
                    clientSecret: string;
                    webhookId: string;
                } | {
                    /** @enum {string} */
                    gateway: "stripe";
                    secretKey: string;
                    webhookSecret: string;
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
                        data: components["schemas"]["GatewayConnection"];
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
    postGatewayConnectionsCheck: {
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
                    gateway: "paypal";
                    /** @enum {string} */
                    mode: "sandbox" | "live";
                    clientId: string;
                    clientSecret: string;
                    webhookId: string;
                } | {
                    /** @enum {string} */
                    gateway: "stripe";
                    secretKey: string;
                    webhookSecret: string;
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
                            /** @enum {string} */
                            result: "ok" | "refused" | "unknown";
                            /** @description whose keys these are, where the gateway says */
                            account: string | null;
                            code: string | null;
                            message: string | null;
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
    postGatewayConnectionsIdCheck: {
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
                        data: {
                            /** @enum {string} */
                            result: "ok" | "refused" | "unknown";
                            /** @description whose keys these are, where the gateway says */
                            account: string | null;
                            code: string | null;
                            message: string | null;
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
    postGatewayConnectionsCheckConfigured: {
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
                    gateway: "paypal" | "stripe" | "polar" | "gumroad" | "manual";
                    /** @enum {string} */
                    kind: "sandbox" | "test" | "live";
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
                            /** @enum {string} */
                            result: "ok" | "refused" | "unknown";
                            /** @description whose keys these are, where the gateway says */
                            account: string | null;
                            code: string | null;
                            message: string | null;
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
    deleteGatewayConnectionsId: {
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
    patchGatewayConnectionsId: {
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
                    enabled?: boolean;
                    priority?: number;
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
                        data: components["schemas"]["GatewayConnection"];
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
    postAuthLogoutAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    getAuthSessions: {
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
                            /** @description words for a person, like "Firefox on Windows" */
                            device: string;
                            /** @enum {string} */
                            openedBy: "password" | "registration" | "link" | "reset" | "setup";
                            /** @description the session that asks */
                            current: boolean;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description when its tokens were last renewed
                             */
                            lastUsedAt: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            expiresAt: string;
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
    postAuthSessionsIdEnd: {
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
    postAuthResetRequest: {
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
                };
            };
        };
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
    postAuthMagicRequest: {
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
                };
            };
        };
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
    postAuthVerifyResend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
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
    postAuthVerify: {
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
    postAuthEmailConfirm: {
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
    postAuthPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description may be left out by a login without a password, within 15 minutes of entering through a link */
                    current?: string;
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
    postAuthEmail: {
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
                    /** @description may be left out by a login without a password, within 15 minutes of entering through a link */
                    password?: string;
                };
            };
        };
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
    postAuthClose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description may be left out by a login without a password, within 15 minutes of entering through a link */
                    password?: string;
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
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                mode?: "live" | "test";
                customerId?: string;
                object?: string;
                /** @description `staff:usr_…` as the log has it, or the id alone */
                actor?: string;
                /** @description What it begins with: `invoice.` */
                action?: string;
                from?: string;
                /** @description Not included */
                to?: string;
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
                            /** @description A login’s e-mail, a key’s name and last characters */
                            actorName: string | null;
                            action: string;
                            object: string;
                            customerId: string | null;
                            mode: ("live" | "test") | null;
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
    getEvents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
                /** @description What it begins with: `invoice.` */
                type?: string;
                customerId?: string;
                object?: string;
                from?: string;
                /** @description Not included */
                to?: string;
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
                        data: components["schemas"]["Event"][];
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
    getEventsId: {
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
                        data: components["schemas"]["EventDetail"];
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
    getAccount: {
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
                        data: components["schemas"]["Customer"];
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
    patchAccount: {
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
                    email?: string;
                    name?: string;
                    zone?: string;
                    /** @enum {string} */
                    language?: "en" | "vi";
                    billing?: {
                        /**
                         * @description Who is billed, where it is not the account’s name
                         * @default null
                         */
                        name?: string | null;
                        /** @default null */
                        address?: {
                            line1: string;
                            /** @default null */
                            line2?: string | null;
                            /** @default null */
                            postalCode?: string | null;
                            city: string;
                            /**
                             * @description Province or state
                             * @default null
                             */
                            region?: string | null;
                            country: string;
                        } | null;
                        /** @default null */
                        taxId?: string | null;
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
                        data: components["schemas"]["Customer"];
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
    getCustomers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                mode?: "live" | "test";
                email?: string;
                externalId?: string;
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
                        data: components["schemas"]["Customer"][];
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
    postCustomers: {
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
                    name: string;
                    /** @description Stands in license keys and never changes; made from the name when absent */
                    slug?: string;
                    /** @description IANA time zone; the seller’s when absent */
                    zone?: string;
                    /**
                     * @description Of the mails to it; English when absent
                     * @enum {string}
                     */
                    language?: "en" | "vi";
                    /** @description Your own id of the customer, unique within the mode */
                    externalId?: string;
                    billing?: {
                        /**
                         * @description Who is billed, where it is not the account’s name
                         * @default null
                         */
                        name?: string | null;
                        /** @default null */
                        address?: {
                            line1: string;
                            /** @default null */
                            line2?: string | null;
                            /** @default null */
                            postalCode?: string | null;
                            city: string;
                            /**
                             * @description Province or state
                             * @default null
                             */
                            region?: string | null;
                            country: string;
                        } | null;
                        /** @default null */
                        taxId?: string | null;
                    };
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
                        data: components["schemas"]["Customer"];
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
    getCustomersId: {
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
                        data: components["schemas"]["Customer"];
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
    patchCustomersId: {
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
                    /** Format: email */
                    email?: string;
                    name?: string;
                    zone?: string;
                    /** @enum {string} */
                    language?: "en" | "vi";
                    billing?: {
                        /**
                         * @description Who is billed, where it is not the account’s name
                         * @default null
                         */
                        name?: string | null;
                        /** @default null */
                        address?: {
                            line1: string;
                            /** @default null */
                            line2?: string | null;
                            /** @default null */
                            postalCode?: string | null;
                            city: string;
                            /**
                             * @description Province or state
                             * @default null
                             */
                            region?: string | null;
                            country: string;
                        } | null;
                        /** @default null */
                        taxId?: string | null;
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
                        data: components["schemas"]["Customer"];
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
    getBillingDetails: {
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
                        data: components["schemas"]["BillingDetails"];
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
    putBillingDetails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Who is billed, where it is not the account’s name
                     * @default null
                     */
                    name?: string | null;
                    /** @default null */
                    address?: {
                        line1: string;
                        /** @default null */
                        line2?: string | null;
                        /** @default null */
                        postalCode?: string | null;
                        city: string;
                        /**
                         * @description Province or state
                         * @default null
                         */
                        region?: string | null;
                        country: string;
                    } | null;
                    /** @default null */
                    taxId?: string | null;
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
                        data: components["schemas"]["BillingDetails"];
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
    getWebhookEvents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
                gateway?: string;
                state?: "waiting" | "failing" | "dead" | "done";
                /** @description What it begins with: `PAYMENT.CAPTURE.` */
                type?: string;
                /** @description Id of ours that it was about */
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
                        data: components["schemas"]["WebhookEvent"][];
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
    getWebhookEventsId: {
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
                        data: components["schemas"]["WebhookEventDetail"];
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
    getApiKeys: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
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
                        data: components["schemas"]["ApiKey"][];
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
    postApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("account:read" | "account:write" | "checkout:write" | "payments:read" | "payments:write" | "payment-methods:read" | "payment-methods:write" | "refunds:read" | "invoices:read" | "subscriptions:read" | "subscriptions:write" | "licenses:read" | "license-activations:write" | "entitlements:read" | "members:read" | "api-keys:read")[];
                    /** @description Without one the key lives until it is revoked */
                    expiresAt?: string | null;
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
                        data: components["schemas"]["MadeApiKey"];
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
    postApiKeysIdRotate: {
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
                    /**
                     * @description How long the old key still works
                     * @default 24
                     */
                    overlapHours?: number;
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
                        data: components["schemas"]["MadeApiKey"];
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
    postApiKeysIdRevoke: {
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
                    reason?: string;
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
                        data: components["schemas"]["ApiKey"];
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
    getHouseKeys: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
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
                        data: components["schemas"]["ApiKey"][];
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
    postHouseKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    mode: "live" | "test";
                    scopes: ("account:read" | "account:write" | "checkout:write" | "payments:read" | "payments:write" | "payment-methods:read" | "payment-methods:write" | "refunds:read" | "invoices:read" | "subscriptions:read" | "subscriptions:write" | "licenses:read" | "license-activations:write" | "entitlements:read" | "members:read" | "api-keys:read" | "api-keys:write" | "analytics:read" | "attention:read" | "attention:write" | "audit:read" | "catalog:read" | "catalog:write" | "customers:read" | "customers:write" | "events:read" | "gateways:read" | "gateways:write" | "house-keys:read" | "invoices:write" | "licenses:write" | "payments:record" | "refunds:write" | "settings:write" | "webhooks:body" | "webhooks:read" | "webhooks:write")[];
                    /** @description Without one the key lives until it is revoked */
                    expiresAt?: string | null;
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
                        data: components["schemas"]["MadeApiKey"];
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
    postHouseKeysIdRotate: {
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
                    /**
                     * @description How long the old key still works
                     * @default 24
                     */
                    overlapHours?: number;
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
                        data: components["schemas"]["MadeApiKey"];
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
    postHouseKeysIdRevoke: {
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
                    reason?: string;
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
                        data: components["schemas"]["ApiKey"];
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
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
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
    getInvoicesIdPdf: {
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
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
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
                    /**
                     * @description of the mails; the browser’s when left out
                     * @enum {string}
                     */
                    language?: "en" | "vi";
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
                                emailVerified: boolean;
                                name: string | null;
                                /**
                                 * @description of the pages and mails
                                 * @enum {string}
                                 */
                                language: "en" | "vi";
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                                /** @description IANA time zone, in which its days begin */
                                zone: string;
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
                                emailVerified: boolean;
                                name: string | null;
                                /**
                                 * @description of the pages and mails
                                 * @enum {string}
                                 */
                                language: "en" | "vi";
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                                /** @description IANA time zone, in which its days begin */
                                zone: string;
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
    postAuthMagic: {
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
                                emailVerified: boolean;
                                name: string | null;
                                /**
                                 * @description of the pages and mails
                                 * @enum {string}
                                 */
                                language: "en" | "vi";
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                                /** @description IANA time zone, in which its days begin */
                                zone: string;
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
    postAuthReset: {
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
                                emailVerified: boolean;
                                name: string | null;
                                /**
                                 * @description of the pages and mails
                                 * @enum {string}
                                 */
                                language: "en" | "vi";
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                                /** @description IANA time zone, in which its days begin */
                                zone: string;
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
                                emailVerified: boolean;
                                name: string | null;
                                /**
                                 * @description of the pages and mails
                                 * @enum {string}
                                 */
                                language: "en" | "vi";
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                                /** @description IANA time zone, in which its days begin */
                                zone: string;
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
                                emailVerified: boolean;
                                name: string | null;
                                /**
                                 * @description of the pages and mails
                                 * @enum {string}
                                 */
                                language: "en" | "vi";
                                staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
                            };
                            hasPassword: boolean;
                            customer: {
                                id: string;
                                name: string;
                                slug: string;
                                /** @enum {string} */
                                mode: "live" | "test";
                                /** @description IANA time zone, in which its days begin */
                                zone: string;
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
    patchUsersMe: {
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
                    language: "en" | "vi";
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
                            id: string;
                            email: string;
                            emailVerified: boolean;
                            name: string | null;
                            /**
                             * @description of the pages and mails
                             * @enum {string}
                             */
                            language: "en" | "vi";
                            staffRole: ("staff-admin" | "staff-support" | "staff-read") | null;
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
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
                /** @description For the seller’s people: only this customer’s */
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
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
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
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
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
    getCustomersIdTimeline: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
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
                        data: components["schemas"]["TimelineEntry"][];
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
    getPlanSubscribers: {
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
                            planVersionId: string;
                            /** @description Subscriptions of real customers that run on this version */
                            live: number;
                            test: number;
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
    getSubscriptions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
                /** @description For the seller’s people: only this customer’s */
                customerId?: string;
                state?: "incomplete" | "trialing" | "active" | "past_due" | "unpaid" | "paused" | "canceled";
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
                    /** @enum {string} */
                    interval?: "month" | "year" | "once";
                    /** @default 1 */
                    seats?: number;
                    /** @enum {string} */
                    gateway?: "paypal" | "stripe" | "polar" | "gumroad" | "manual";
                    /** Format: email */
                    email?: string;
                    name?: string;
                    /** @enum {string} */
                    language?: "en" | "vi";
                    /** @description What the invoice says of the buyer; kept with the account. Left out: as it is known */
                    billing?: {
                        /**
                         * @description Who is billed, where it is not the account’s name
                         * @default null
                         */
                        name?: string | null;
                        /** @default null */
                        address?: {
                            line1: string;
                            /** @default null */
                            line2?: string | null;
                            /** @default null */
                            postalCode?: string | null;
                            city: string;
                            /**
                             * @description Province or state
                             * @default null
                             */
                            region?: string | null;
                            country: string;
                        } | null;
                        /** @default null */
                        taxId?: string | null;
                    };
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
                            /** @description what to tell the bank; null where the money comes another way */
                            bankTransfer: {
                                reference: string;
                                account: string[];
                                amount: components["schemas"]["Money"];
                                dueAt: string | null;
                            } | null;
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
                            /** @description without a login: the only credential of this purchase, shown once */
                            secret: string | null;
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
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
                /** @description For the seller’s people: only this customer’s */
                customerId?: string;
                state?: "active" | "revoked";
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
    getLicensesId: {
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
                        data: components["schemas"]["LicenseDetail"];
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
                    /** @description Of the machine, as the program makes it; only its hash is kept */
                    fingerprint?: string;
                    /** @description Host name that it runs under */
                    domain?: string;
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
    postLicensesActivate: {
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
                    /** @description Of the machine, as the program makes it; only its hash is kept */
                    fingerprint: string;
                    /** @description Host name that it runs under */
                    domain?: string;
                    /** @description What people know the installation by */
                    name?: string;
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
                            activation: components["schemas"]["LicenseActivation"] | null;
                            /** @description Installations that the license runs on */
                            used: number;
                            /** @description null = as many as wanted, or unknown */
                            limit: number | null;
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
    postLicensesDeactivate: {
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
                    /** @description Of the machine, as the program makes it; only its hash is kept */
                    fingerprint: string;
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
                            deactivated: boolean;
                            /** @description Why there was nothing to let go */
                            code: ("NOT_FOUND" | "NOT_ACTIVATED") | null;
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
    postLicenseActivationsIdDeactivate: {
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
                        data: components["schemas"]["LicenseActivation"];
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
    postWebhookEventsReplay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
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
                            id: string;
                            /**
                             * @description replayed: worked off again at once; waiting: in the queue already; no_effect: settled, or nothing of ours
                             * @enum {string}
                             */
                            outcome: "replayed" | "waiting" | "no_effect" | "not_found";
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
    getGatewayHealth: {
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
                            gateway: "paypal" | "stripe" | "polar" | "gumroad" | "manual";
                            /** @enum {string} */
                            kind: "sandbox" | "test" | "live";
                            /** @description Calls for payments in the last seven days */
                            calls: number;
                            /** @description Of them without a clear answer; a declined card is not one */
                            failed: number;
                            lastCallAt: string | null;
                            /** @description When a webhook last arrived */
                            lastEventAt: string | null;
                            /** @description Webhooks that are not worked off yet */
                            waiting: number;
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
    getAnalyticsRevenue: {
        parameters: {
            query?: {
                /** @description Whose subscriptions: live in production and test in development unless said */
                mode?: "live" | "test";
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
                        data: components["schemas"]["Revenue"];
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
                            /** @description Whether POST /attention/retry can do something about it */
                            retry: boolean;
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
    postAttentionRetry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                    object: string;
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
                        data: {
                            /**
                             * @description no_effect: it is not given up any more, or cannot be tried again from here
                             * @enum {string}
                             */
                            outcome: "retried" | "no_effect";
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
    getGoLive: {
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
                        data: components["schemas"]["Check"][];
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
                /** @description By the time of making; newest first unless said */
                order?: "newest" | "oldest";
                /** @description For the seller’s people, who see everybody’s: live in production and test in development unless said */
                mode?: "live" | "test";
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
    getCommands: {
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
                            format: number;
                            /** @description Of the server */
                            version: string;
                            /** @enum {string} */
                            environment: "development" | "production";
                            actor: {
                                name: string;
                                mode: ("live" | "test") | null;
                            };
                            commands: components["schemas"]["Command"][];
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
    postCommandsCatalogAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    /** @default  */
                    tagline?: string;
                    /** @default  */
                    audience?: string;
                    /** @default [] */
                    highlights?: string[];
                    /** @description The product that it is a plan of; one of its own when absent */
                    product?: string;
                    /** @default [] */
                    entitlements?: {
                        feature: string;
                        /** @description What a feature is called that is new; a known one keeps its name */
                        label?: string;
                        /** @description null = unlimited */
                        value: number | null;
                        /**
                         * @description counted anew each month
                         * @default null
                         */
                        period?: "month" | null;
                    }[];
                    /**
                     * @description Days that a license lasts; null = the seller’s policy
                     * @default null
                     */
                    licenseDays?: number | null;
                    /** @default USD */
                    currency?: string;
                    monthly?: string;
                    yearly?: string;
                    /** @description Paid for once, without a subscription */
                    once?: string;
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
                        data: components["schemas"]["CatalogPlan"];
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
    postCommandsCatalogList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    postCommandsDoctor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Also what must be so before real money is taken; in production always */
                    goLive?: boolean;
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
                            /** @description Nothing failed */
                            healthy: boolean;
                            checks: components["schemas"]["Check"][];
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
    postCommandsFinanceInvoiceCreate: {
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
                    /**
                     * @description Give it its number and its due date now
                     * @default false
                     */
                    issue?: boolean;
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
    postCommandsFinanceInvoiceList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 25 */
                    limit?: number;
                    cursor?: string;
                    /**
                     * @description By the time of making; newest first unless said
                     * @enum {string}
                     */
                    order?: "newest" | "oldest";
                    /**
                     * @description For the seller’s people, who see everybody’s: live in production and test in development unless said
                     * @enum {string}
                     */
                    mode?: "live" | "test";
                    /**
                     * @description `draft` = written by hand and not issued yet
                     * @enum {string}
                     */
                    state?: "draft" | "open" | "paid" | "void" | "uncollectible";
                    /** @description Open past their due date */
                    overdue?: boolean;
                    customerId?: string;
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
    postCommandsFinanceStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description For the seller’s people, who see everybody’s: live in production and test in development unless said
                     * @enum {string}
                     */
                    mode?: "live" | "test";
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
                            /** @enum {string} */
                            mode: "live" | "test";
                            currencies: {
                                currency: string;
                                /** @description Written by hand and not issued yet */
                                drafts: number;
                                open: number;
                                owed: components["schemas"]["Money"];
                                /** @description Of the open ones */
                                overdue: number;
                                overdueAmount: components["schemas"]["Money"];
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
    postCommandsLicensesGenerate: {
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
    postCommandsLicensesRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
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
    postCommandsLicensesValidate: {
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
    postCommandsRevenueDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whose subscriptions: live in production and test in development unless said
                     * @enum {string}
                     */
                    mode?: "live" | "test";
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
                        data: components["schemas"]["Revenue"];
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
    postCommandsSalesProductsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    postCommandsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                        data: {
                            version: string;
                            /** @enum {string} */
                            environment: "development" | "production";
                            address: string;
                            /** @description Who asks, as the audit log names them */
                            actor: string;
                            /** @description Of the API key; null for a login */
                            mode: ("live" | "test") | null;
                            /** @description Whom the request acts for */
                            customerId: string | null;
                            /** @description How much needs a person; null without `attention:read` */
                            attention: number | null;
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
}
