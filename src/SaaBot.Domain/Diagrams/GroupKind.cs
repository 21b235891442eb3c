namespace SaaBot.Domain.Diagrams;

/// <summary>The boxes of AWS reference architectures.</summary>
public enum GroupKind
{
    /// <summary>AWS Cloud.</summary>
    Cloud,

    /// <summary>An AWS Region.</summary>
    Region,

    /// <summary>An Availability Zone.</summary>
    AvailabilityZone,

    /// <summary>A VPC.</summary>
    Vpc,

    /// <summary>A public subnet.</summary>
    PublicSubnet,

    /// <summary>A private subnet.</summary>
    PrivateSubnet,

    /// <summary>An Auto Scaling group.</summary>
    AutoScalingGroup,

    /// <summary>A corporate data centre.</summary>
    DataCenter,

    /// <summary>Any other grouping.</summary>
    Generic,
}
