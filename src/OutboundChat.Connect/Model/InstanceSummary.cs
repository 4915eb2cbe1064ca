using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>An instance. Limits are the service model's.</summary>
public class InstanceSummary
{
    /// <summary>1 to 100 characters: the instance's identifier.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public string Id { get; set; }

    /// <summary>The instance's ARN, which ends with its identifier.</summary>
    public string Arn { get; set; }

    /// <summary>Where its users come from.</summary>
    public DirectoryType IdentityManagementType { get; set; }

    /// <summary>1 to 45 characters: the instance's name, which is part of its address: letters, digits and hyphens.</summary>
    [AWSProperty(Sensitive = true, Min = 1, Max = 45)]
    public string InstanceAlias { get; set; }

    /// <summary>When the instance was created, in UTC.</summary>
    public DateTime? CreatedTime { get; set; }

    /// <summary>The role that the instance acts in.</summary>
    public string ServiceRole { get; set; }

    /// <summary>How the instance stands.</summary>
    public InstanceStatus InstanceStatus { get; set; }

    /// <summary>Whether calls can come in.</summary>
    public bool? InboundCallsEnabled { get; set; }

    /// <summary>Whether calls can go out.</summary>
    public bool? OutboundCallsEnabled { get; set; }

    /// <summary>The address of the instance's admin pages.</summary>
    public string InstanceAccessUrl { get; set; }
}
