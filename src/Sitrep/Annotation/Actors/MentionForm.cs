namespace Sitrep.Annotation.Actors;

/// <summary>How a mention names its actor.</summary>
internal enum MentionForm : byte
{
    /// <summary>By a pronoun: "she", "their".</summary>
    Pronoun,

    /// <summary>By a name: "Ilse Varno", "President Varno".</summary>
    Name,

    /// <summary>By a noun that is known from before: "the governor", "this team", "his brother".</summary>
    Definite,

    /// <summary>By a noun that is new: "a spokesman", "some neighbours".</summary>
    Indefinite,

    /// <summary>By a noun alone: "officials".</summary>
    Bare,
}
