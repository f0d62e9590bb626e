using System.Collections.Immutable;

namespace Sitrep.Attributions;

/// <summary>Finds who says what.</summary>
public sealed class Attributor
{
    /// <summary>The attributions of the text in order of their cues; what nobody is named for is not among them.</summary>
    public ImmutableArray<Attribution> Attribute(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
