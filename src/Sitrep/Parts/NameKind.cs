namespace Sitrep;

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation: party, army, ministry, company, outlet, team.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A nationality, or a religious, ethnic or political group, noun or adjective.</summary>
    Group,

    /// <summary>Any other name.</summary>
    Other,
}
