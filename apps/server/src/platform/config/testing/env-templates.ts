/** The `.env` of a project that moves here, as its documentation gives it: blocks, comments, placeholders and all. */
export const PROJECT_ENV = `PAYPAL_CLIENT_ID=your_client_id_here
PAYPAL_CLIENT_SECRET=your_secret_here
PAYPAL_WEBHOOK_ID=your_webhook_id_here
PAYPAL_MODE=sandbox  # or 'live' for production

POLAR_API_KEY=your_api_key_here

SUPABASE_URL=https://your-project.supabase.co
SUPABASE_KEY=your_anon_key_here
SUPABASE_SERVICE_KEY=your_service_key_here  # Backend only

GEMINI_API_KEY=your_api_key_here
`;

/** Every name that such projects use between them, as their examples have them. */
export const EVERY_NAME_ENV = `# Server
PORT=8000
CORS_ORIGINS=http://localhost:3000
JWT_SECRET=your-jwt-secret

# Payments
PAYPAL_CLIENT_ID=your_client_id_here
PAYPAL_CLIENT_SECRET=your_secret_here
PAYPAL_WEBHOOK_ID=your_webhook_id_here
PAYPAL_MODE=sandbox
STRIPE_SECRET_KEY=sk_test_...
STRIPE_WEBHOOK_SECRET=whsec_...
POLAR_API_KEY=polar_oat_xxx

# Supabase
SUPABASE_URL=https://your-project.supabase.co
SUPABASE_KEY=your_anon_key_here
SUPABASE_SERVICE_KEY=your_service_key_here
SUPABASE_JWT_SECRET=<jwt secret of the project>

# Others
GEMINI_API_KEY=xxx
GOOGLE_CLIENT_ID=your-client-id.apps.googleusercontent.com
GOOGLE_CLIENT_SECRET=changeme
ADMIN_API_URL=https://your-admin.example.com/api
ADMIN_API_TOKEN=your_token
PORTAL_RETURN_URL=http://localhost:3000/dashboard
NEXTAUTH_SECRET=your_nextauth_secret
NEXTAUTH_URL=http://localhost:3000
`;

const FILLED: Record<string, string> = {
  JWT_SECRET: 'b41d9e0c7f2a4c6d8e5f3a1b0c9d8e7f6a5b4c3d',
  PAYPAL_CLIENT_ID: 'AZDxjDScFpQtjWTOUtWKbyN_bDt4OgqaF4eYXlewfBP4-8aqX3PiV8e1GWU6',
  PAYPAL_CLIENT_SECRET: 'EGnHDxD_qRPdaLdZz8iCr8N7_MzF-YHPTkjs6NKYQvQSBngp4PTTVWkPZRbL',
  PAYPAL_WEBHOOK_ID: '1JE4291016473214C',
  STRIPE_SECRET_KEY: `sk_test_${'51Hq8sLKZ0'.repeat(5)}`,
  STRIPE_WEBHOOK_SECRET: `whsec_${'8kQmZr2TnB'.repeat(3)}`,
  POLAR_API_KEY: 'polar_oat_9fK2mQ7xT4',
  SUPABASE_URL: 'https://abcdefghijklmnop.supabase.co',
  SUPABASE_KEY: 'eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.c2lnbmF0dXJl',
  SUPABASE_SERVICE_KEY: 'eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoic2VydmljZSJ9.c2lnbmF0dXJl',
  SUPABASE_JWT_SECRET: 'f3a1b0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3',
  GEMINI_API_KEY: 'AIzaSyD4kQ7mZr2TnB9fK2mQ7xT4',
  GOOGLE_CLIENT_ID: '381029384756-k2m7.apps.googleusercontent.com',
  GOOGLE_CLIENT_SECRET: 'GOCSPX-9fK2mQ7xT4kQ7mZr2TnB',
  ADMIN_API_URL: 'https://admin.example.com/api',
  ADMIN_API_TOKEN: 'adm_9fK2mQ7xT4kQ7mZr2TnB',
  NEXTAUTH_SECRET: '0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d',
};

/** A template with plausible test values where it had placeholders; comments stay. */
export const filled = (template: string): string =>
  template.replace(/^(\w+)=(\S+)/gm, (line, name: string) => {
    const value = FILLED[name];
    return value === undefined ? line : `${name}=${value}`;
  });

export const ENV_FILES: readonly (readonly [name: string, text: string])[] = [
  ['the project’s template', PROJECT_ENV],
  ['the project’s template, filled in', filled(PROJECT_ENV)],
  ['a template of every name', EVERY_NAME_ENV],
  ['a template of every name, filled in', filled(EVERY_NAME_ENV)],
];
