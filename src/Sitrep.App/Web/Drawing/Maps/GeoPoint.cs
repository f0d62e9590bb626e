namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>A point of the earth, in degrees east and north.</summary>
internal readonly record struct GeoPoint(double Longitude, double Latitude);
