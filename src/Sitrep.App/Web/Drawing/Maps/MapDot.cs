namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>A place on the map; larger the more figures are claimed of it.</summary>
internal sealed record MapDot(MapPlace Place, double X, double Y, double Radius);
