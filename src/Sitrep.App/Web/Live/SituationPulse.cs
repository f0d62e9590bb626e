namespace Sitrep.App.Web.Live;

/// <summary>What listeners are told of a situation that changed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Pages">Number of its pages.</param>
/// <param name="Claims">Number of its claims.</param>
/// <param name="Marker">Changes with anything that was read or corrected in it.</param>
internal sealed record SituationPulse(string Id, string Name, int Pages, int Claims, string Marker);
