"""From a theme folder to a theme: colours, fonts, layouts, all resolved."""
