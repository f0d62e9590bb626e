namespace Sitrep.App.Storage;

/// <summary>What forgetting a page took away.</summary>
internal sealed record ForgottenPage(string Address, int Captures, int Claims);
