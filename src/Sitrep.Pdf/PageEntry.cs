using UglyToad.PdfPig.Tokens;

namespace Sitrep.Pdf;

/// <summary>A page as its dictionary alone, nothing of it drawn.</summary>
internal sealed record PageEntry(DictionaryToken Dictionary);
