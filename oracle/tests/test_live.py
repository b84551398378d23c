import pytest
from live import processes, status_text
from serve_oracle import cluster, fit, live

STATUS = """======== Autoscaler status: 2025-01-01 00:00:00.000000 ========
Resources
---------------------------------------------------------------
Usage:
 3.0/4.0 CPU (0.5 used of 1.0 reserved in placement groups)
 0.0/1.0 GPU (0.0 used of 0.8 reserved in placement groups)
 1.00GiB/16.00TiB memory
 0B/95.37MiB object_store_memory

Demands:
 {'CPU': 1.0}: 2+ pending tasks/actors
 {'CPU': 0.5, 'GPU': 0.4} * 2 (STRICT_PACK): 3+ pending placement groups
"""


def test_status_tells_what_is_held_and_what_waits():
    assert status_text.held(STATUS) == {"CPU": 3.5, "GPU": 0.8, "memory": 2**30}
    assert status_text.pending(STATUS) == (5, {"CPU": 5.0, "GPU": 2.4})
    assert status_text.pending("Demands:\n (no resource demands)\n") == (0, {})


def test_nodes_are_read_as_the_product_reads_them():
    assert cluster.nodes("head: cpu=0; 2 x cpu=16,gpu=4,accelerator_type:L4=1,label:zone=a") == [
        {"resources": {"CPU": 0}, "labels": {}},
        *[{"resources": {"CPU": 16, "GPU": 4, "accelerator_type:L4": 1}, "labels": {"zone": "a"}}] * 2,
    ]
    assert cluster.nodes("cpu=1,memory=4GiB,widget=2")[0]["resources"] == {"CPU": 1, "memory": 4 * 2**30, "widget": 2}
    with pytest.raises(ValueError):
        cluster.nodes("cpu")


def test_workers_are_busy_until_each_replica_runs():
    seen = ["ray::ServeReplica:a:b", "ray::ServeReplica:a:b", "ray::IDLE", "ray::ServeController"]
    assert processes.are_busy(1, seen) and not processes.are_busy(2, seen)
    assert processes.are_busy(2, [*seen, "ray::build_serve_application"])
    assert processes.are_busy(2, [*seen, "/bin/python3.11 /ray/_private/workers/default_worker.py --node-ip-address=127.0.0.1"])
    assert not processes.are_busy(2, [*seen, "/ray/raylet --python_worker_command=/bin/python /ray/_private/workers/default_worker.py"])


def _live(pending):
    deployments = {"a": {"wanted": 2, "running": 2 - pending, "pending": pending}}
    return {"applications": {"x": {"status": "DEPLOYING" if pending else "RUNNING", "deployments": deployments}},
            "held": {"CPU": 2.0 - pending}, "waiting": pending, "waiting_for": {"CPU": float(pending)}}  # fmt: skip


def _said(pending, status="does-not-fit", known=True):
    deployment = {"name": "a", "replicas": {"min": 2, "initial": 2, "max": 2}}
    waits = [{"application": "x", "deployment": "a", "replicas": pending}] if pending else []
    fit = {"initial": {"status": status, "pending": waits if known else None, "pendingTotal": pending}}
    return {"fit": fit, "verdict": {"status": "accepted"}, "demand": {"initial": {"CPU": 2}}, "applications": [{"name": "x", "complete": True, "deployments": [deployment]}]}


def test_what_both_tell_alike_is_equal():
    assert live.compare(_live(1), _said(1)) == []
    assert live.compare(_live(0), _said(0, "fits")) == []
    assert live.compare(_live(1), _said(1, known=False)) == []


def test_every_difference_is_told():
    assert live.compare(_live(1), _said(0, "fits")) == [
        "x is DEPLOYING, ours RUNNING",
        "x: a pending 1, ours 0",
        "x: a running 1, ours 2",
    ]
    assert live.compare(_live(1), _said(0, known=False)) == ["1 replicas wait, ours 0"]
    assert live.compare({**_live(0), "held": {"CPU": 3.0}}, _said(0, "fits")) == ["CPU asked for in all: 3, ours 2"]


def test_a_deployment_of_code_that_was_not_read_is_no_difference():
    said = {**_said(0), "applications": [{"name": "x", "complete": False, "deployments": []}], "demand": None, "fit": None}
    assert live.compare(_live(1), said) == []


def test_what_ray_refuses_is_compared_by_its_status_alone():
    refused = {**_live(0), "applications": {"x": {"status": "DEPLOY_FAILED", "message": "words", "deployments": {}}}}
    rejected = {**_said(0, "fits"), "verdict": {"status": "rejected", "stage": "build"}}
    assert live.compare(refused, rejected) == []
    assert live.compare(refused, _said(0, "fits")) == ["x is DEPLOY_FAILED, ours RUNNING"]


def test_a_release_whose_runs_differ_stands_under_each_outcome():
    kept = [{"on": ["2.47.1", "2.60.0"], "is": {"n": 1}}]
    assert fit._merged(kept, "2.60.0", [{"n": 1}, {"n": 2}]) == [{"on": ["2.47.1", "2.60.0"], "is": {"n": 1}}, {"on": ["2.60.0"], "is": {"n": 2}}]
    assert fit._merged([{"on": ["2.60.0"], "is": {"n": 1}}], "2.60.0", [{"n": 2}]) == [{"on": ["2.60.0"], "is": {"n": 2}}]
