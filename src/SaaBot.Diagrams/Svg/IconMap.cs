using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Svg;

/// <summary>The files of the npm package aws-icons (the official set of AWS architecture icons) for the keys of nodes and the kinds of groups.</summary>
internal static class IconMap
{
    /// <summary>The version of the package that the pictures are made with; pinned in content/icons/package.json.</summary>
    public const string Version = "3.3.0";

    private const string Service = "architecture-service/";
    private const string Resource = "resource/";

    /// <summary>The files of the node keys, relative to the package's folder of icons.</summary>
    public static IReadOnlyDictionary<string, string> Nodes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alb"] = Resource + "ElasticLoadBalancingApplicationLoadBalancer",
        ["api-gateway"] = Service + "AmazonAPIGateway",
        ["application"] = Resource + "GenericApplication",
        ["athena"] = Service + "AmazonAthena",
        ["aurora"] = Service + "AmazonAurora",
        ["aws-config"] = Service + "AWSConfig",
        ["bi-user"] = Resource + "User",
        ["client-vpn"] = Service + "AWSClientVPN",
        ["cloud-map"] = Service + "AWSCloudMap",
        ["cloudformation"] = Service + "AWSCloudFormation",
        ["cloudfront"] = Service + "AmazonCloudFront",
        ["cloudtrail"] = Service + "AWSCloudTrail",
        ["cloudwatch"] = Service + "AmazonCloudWatch",
        ["cognito"] = Service + "AmazonCognito",
        ["container"] = Resource + "AmazonElasticContainerServiceContainer1",
        ["corporate-network"] = Resource + "Officebuilding",
        ["customer-gateway"] = Resource + "AmazonVPCCustomerGateway",
        ["database"] = Resource + "Database",
        ["datasync"] = Service + "AWSDataSync",
        ["dax"] = Resource + "AmazonDynamoDBAmazonDynamoDBAccelerator",
        ["direct-connect"] = Service + "AWSDirectConnect",
        ["dms"] = Service + "AWSDatabaseMigrationService",
        ["dynamodb"] = Service + "AmazonDynamoDB",
        ["ebs"] = Service + "AmazonElasticBlockStore",
        ["ec2"] = Service + "AmazonEC2",
        ["ecs"] = Service + "AmazonElasticContainerService",
        ["eks"] = Service + "AmazonElasticKubernetesService",
        ["elasticache"] = Service + "AmazonElastiCache",
        ["emr"] = Service + "AmazonEMR",
        ["eventbridge"] = Service + "AmazonEventBridge",
        ["fargate"] = Service + "AWSFargate",
        ["firehose"] = Service + "AmazonDataFirehose",
        ["glacier"] = Service + "AmazonSimpleStorageServiceGlacier",
        ["glue"] = Service + "AWSGlue",
        ["health-check"] = Resource + "AmazonRoute53ReadinessChecks",
        ["iot"] = Service + "AWSIoTCore",
        ["kinesis"] = Service + "AmazonKinesisDataStreams",
        ["lambda"] = Service + "AWSLambda",
        ["managed-flink"] = Service + "AmazonManagedServiceforApacheFlink",
        ["memory"] = Resource + "DataTable",
        ["mobile"] = Resource + "Mobileclient",
        ["nat-gateway"] = Resource + "AmazonVPCNATGateway",
        ["on-premises-database"] = Resource + "Database",
        ["opensearch"] = Service + "AmazonOpenSearchService",
        ["partner"] = Resource + "AmazonEventBridgeSaasPartnerEvent",
        ["quicksight"] = Service + "AmazonQuickSuite",
        ["rds"] = Service + "AmazonRDS",
        ["redshift"] = Service + "AmazonRedshift",
        ["route-53"] = Service + "AmazonRoute53",
        ["rule"] = Resource + "AmazonEventBridgeRule",
        ["s3"] = Service + "AmazonSimpleStorageService",
        ["saas"] = Resource + "Internetalt2",
        ["server"] = Resource + "Server",
        ["service"] = Resource + "Gear",
        ["ses"] = Service + "AmazonSimpleEmailService",
        ["site-to-site-vpn"] = Service + "AWSSitetoSiteVPN",
        ["sns"] = Service + "AmazonSimpleNotificationService",
        ["sqs"] = Service + "AmazonSimpleQueueService",
        ["step-functions"] = Service + "AWSStepFunctions",
        ["storage-gateway"] = Service + "AWSStorageGateway",
        ["target-group"] = Service + "ElasticLoadBalancing",
        ["transit-gateway"] = Service + "AWSTransitGateway",
        ["user"] = Resource + "User",
        ["users"] = Resource + "Users",
        ["virtual-private-gateway"] = Resource + "AmazonVPCVPNGateway",
        ["vpc"] = Service + "AmazonVirtualPrivateCloud",
        ["web"] = Resource + "Client",
    };

    /// <summary>The file of a kind of group, relative to the package's folder of icons, or null when the kind has no corner icon.</summary>
    /// <param name="kind">The kind.</param>
    public static string? Group(GroupKind kind) => kind switch
    {
        GroupKind.Cloud => "architecture-group/AWSCloudlogo",
        GroupKind.Region => "architecture-group/Region",
        GroupKind.Vpc => "architecture-group/VirtualprivatecloudVPC",
        GroupKind.PublicSubnet => "architecture-group/Publicsubnet",
        GroupKind.PrivateSubnet => "architecture-group/Privatesubnet",
        GroupKind.AutoScalingGroup => "architecture-group/AutoScalinggroup",
        GroupKind.DataCenter => "architecture-group/Corporatedatacenter",
        _ => null,
    };
}
