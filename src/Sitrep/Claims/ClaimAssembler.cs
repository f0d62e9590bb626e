using System.Collections.Immutable;

namespace Sitrep.Claims;

/// <summary>Assembles claims from attributions and the layers of a text.</summary>
public sealed class ClaimAssembler
{
    /// <summary>The claims of a page, in text order.</summary>
    public ImmutableArray<Claim> Assemble(AnnotatedText text, ImmutableArray<Attribution> attributions, string captureId)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
