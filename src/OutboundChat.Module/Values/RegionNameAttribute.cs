using System.Management.Automation;

namespace OutboundChat.Module.Values;

/// <summary>
/// Accepts a Region as an object, such as <c>[Amazon.RegionEndpoint]::USWest2</c> or an item of Get-AWSRegion's output, by its system name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RegionNameAttribute : ArgumentTransformationAttribute
{
    // SystemName is a property of RegionEndpoint, Region one of the objects that Get-AWSRegion writes.
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is not null && PSObject.AsPSObject(inputData) is { BaseObject: not string, Properties: var properties }
            && (properties["SystemName"] ?? properties["Region"])?.Value is { } name && PlainValue.Unwrap(name) is string text
            ? text
            : inputData!;
}
