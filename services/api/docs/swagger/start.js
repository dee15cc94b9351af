// In a file of its own, so that the page needs no inline script.
window.ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  // A validator would be asked over the network, for a badge.
  validatorUrl: null,
});
