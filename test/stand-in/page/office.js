// Stands where Microsoft's loader stands on the real page: loads the same Excel client library, from where npm put it, and lets
// the surrounding page be Excel. Written into the page so that what follows finds Excel there, as it does with the real loader.
document.write('<script src="office/excel-web-16.00.debug.js"></script>');
document.write('<script>window.parent.malljusStandIn.connect(window);</script>');
