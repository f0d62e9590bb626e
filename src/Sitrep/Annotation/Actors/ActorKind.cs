namespace Sitrep.Annotation.Actors;

/// <summary>What a mention means.</summary>
internal enum ActorKind : byte
{
    /// <summary>Something that does not act: a thing, an event, a time, a thought.</summary>
    Other,

    /// <summary>A person or people.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,
}
