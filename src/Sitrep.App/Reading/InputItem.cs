namespace Sitrep.App.Reading;

/// <summary>A page to read, or the reason why there is none.</summary>
internal sealed record InputItem(string Name, Page? Page, Error? Error);
