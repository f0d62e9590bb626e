using Sitrep.Inputs;

namespace Sitrep.App.Reading;

/// <summary>A page to read, an address to fetch, or the reason why there is neither.</summary>
/// <param name="Name">The input it comes from, as it was given.</param>
internal sealed record InputItem(string Name, Page? Page, Error? Error, LinkedAddress? Link = null);
