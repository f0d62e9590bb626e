using System.Collections.Immutable;

namespace Sitrep.Text;

/// <summary>The characters of a page, and what was odd about its bytes.</summary>
/// <param name="Content">The characters; empty when the bytes are no text.</param>
/// <param name="Encoding">IANA name of the character set that was used.</param>
/// <param name="Diagnostics">What was odd.</param>
public sealed record DecodedText(string Content, string Encoding, ImmutableArray<Diagnostic> Diagnostics);
