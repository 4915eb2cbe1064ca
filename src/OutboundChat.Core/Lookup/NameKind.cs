namespace OutboundChat.Lookup;

/// <summary>The resources that can be given by name.</summary>
internal enum NameKind
{
    /// <summary>An instance, by its alias.</summary>
    Instance,

    /// <summary>A flow of an instance, by its name.</summary>
    ContactFlow,

    /// <summary>A phone number, by itself or by its description.</summary>
    PhoneNumber,
}
