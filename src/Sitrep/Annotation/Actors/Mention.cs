namespace Sitrep.Annotation.Actors;

/// <summary>A phrase that may mean a person, an organisation or a place.</summary>
internal sealed class Mention
{
    /// <summary>Its first token.</summary>
    public required int First { get; init; }

    /// <summary>The token behind its last.</summary>
    public int End { get; set; }

    /// <summary>The token that carries its meaning.</summary>
    public required int Head { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>How it names its actor.</summary>
    public required MentionForm Form { get; init; }

    /// <summary>First token and end of the name in it; equal for none.</summary>
    public (int First, int End) Name { get; init; }

    /// <summary>Kind of the name in it.</summary>
    public NameKind NameKind { get; init; } = NameKind.Other;

    /// <summary>Hash of the lower-case head.</summary>
    public required uint HeadWord { get; init; }

    /// <summary>Hash of the lower-case first word.</summary>
    public required uint FirstWord { get; init; }

    /// <summary>What it is a mention of, by its words alone.</summary>
    public ActorKind Kind { get; set; }

    /// <summary>True for the plural.</summary>
    public required bool IsPlural { get; init; }

    /// <summary>Hashes of its content words in lower case, without its first article.</summary>
    public required uint[] Words { get; init; }
}
