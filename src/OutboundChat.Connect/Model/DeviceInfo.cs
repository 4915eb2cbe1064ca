using Amazon.Runtime.Internal;

namespace Amazon.Connect.Model;

/// <summary>A participant's device. Limits are the service model's.</summary>
public class DeviceInfo
{
    /// <summary>0 to 128 characters: the platform's name.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string PlatformName { get; set; }

    /// <summary>0 to 128 characters: the platform's version.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string PlatformVersion { get; set; }

    /// <summary>0 to 128 characters: the operating system.</summary>
    [AWSProperty(Min = 0, Max = 128)]
    public string OperatingSystem { get; set; }
}
