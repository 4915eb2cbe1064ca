namespace Amazon.Connect.Model;

/// <summary>
/// An e-mail's recipients besides the contact centre and the customer. Collections are null when not set, unless <see
/// cref="AWSConfigs.InitializeCollections"/>.
/// </summary>
public class AdditionalEmailRecipients
{
    /// <summary>Those it is to.</summary>
    public List<EmailRecipient> ToList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Those who get a copy.</summary>
    public List<EmailRecipient> CcList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
