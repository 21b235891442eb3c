namespace SaaBot.Domain.Diagrams;

/// <summary>The keys that a diagram's nodes may name as their icon.</summary>
public static class DiagramIcons
{
    /// <summary>Every known key, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "alb", "api-gateway", "application", "athena", "aurora", "aws-config", "bi-user", "client-vpn", "cloud-map", "cloudformation", "cloudfront",
        "cloudtrail", "cloudwatch", "cognito", "container", "corporate-network", "customer-gateway", "database", "datasync", "dax", "direct-connect",
        "dms", "dynamodb", "ebs", "ec2", "ecs", "eks", "elasticache", "emr", "eventbridge", "fargate", "firehose", "glacier", "glue", "health-check", "iot",
        "kinesis", "lambda", "managed-flink", "memory", "mobile", "nat-gateway", "on-premises-database", "opensearch", "partner", "quicksight", "rds", "redshift",
        "route-53", "rule", "s3", "saas", "server", "service", "ses", "site-to-site-vpn", "sns", "sqs", "step-functions", "storage-gateway",
        "target-group", "transit-gateway", "user", "users", "virtual-private-gateway", "vpc", "web",
    ];

    private static readonly HashSet<string> Known = new(All, StringComparer.Ordinal);

    /// <summary>Whether a key is known.</summary>
    /// <param name="key">The key as written in the diagram.</param>
    public static bool Contains(string key) => Known.Contains(key);
}
