// Answers /data with Express and the package cors, as the tutorials do.
const cors = require('cors');
const express = require('express');

const app = express();
app.use(cors({
  // The package answers one string to every origin; only a list is compared with the request's origin.
  origin: process.env.ORIGINS.split(','),
  methods: ['GET', 'HEAD', 'POST'],
  allowedHeaders: ['content-type'],
  maxAge: 600,
}));
app.get('/data', (request, response) => {
  response.json({ name: 'Bangladesh', description: 'Land of emotions' });
});
app.listen(Number(process.env.PORT), '127.0.0.1');
