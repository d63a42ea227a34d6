// Answers /data with Fastify and its CORS plugin. The schema lets Fastify write the JSON in its fastest way.
const fastify = require('fastify')();

fastify.register(require('@fastify/cors'), {
  origin: process.env.ORIGINS.split(','),
  methods: ['GET', 'HEAD', 'POST'],
  allowedHeaders: ['content-type'],
  maxAge: 600,
});
const text = { type: 'string' };
fastify.get('/data', {
  schema: { response: { 200: { type: 'object', properties: { name: text, description: text } } } },
}, async () => ({ name: 'Bangladesh', description: 'Land of emotions' }));
fastify.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
