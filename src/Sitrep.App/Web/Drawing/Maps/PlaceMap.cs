namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>A situation's map, laid out.</summary>
/// <param name="View">What part of the earth it shows.</param>
/// <param name="Dots">Its places, those with most figures last, so that they lie on top.</param>
/// <param name="Labels">Its texts; none covers another.</param>
/// <param name="Named">Countries that figures are claimed of as a whole.</param>
/// <param name="Outside">Places that lie outside it.</param>
internal sealed record PlaceMap(MapView View, IReadOnlyList<MapDot> Dots, IReadOnlyList<MapLabel> Labels, IReadOnlyList<CountryOutline> Named, IReadOnlyList<MapPlace> Outside);
