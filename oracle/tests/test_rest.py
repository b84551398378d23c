import json

from serve_oracle.rest import neutral

NODE = "39fe5b3ec0e004455b49d920588a880c9295a0dbcb4851f57ca74028"
GROUP = "4d5c87067500eb1a8da5f7276f9a01000000"
PATH = "/api/v0/logs?node_id="


def kept(body, path="/a"):
    (answer,) = neutral.answers({path: {"status": 200, "contentType": "application/json", "text": json.dumps(body)}}).values()
    return answer["json"]


def test_the_same_id_is_the_same_everywhere_also_where_the_dashboard_changed_it():
    said = kept({"nodeId": NODE, f"node{NODE.upper()}": 1, "CPUGroup0" + GROUP.upper(): 2, "group": GROUP})
    one, two = "1".rjust(56, "0"), "2".rjust(36, "0")
    assert said == {"nodeId": one, f"node{one}": 1, f"CPUGroup0{two}": 2, "group": two}


def test_ids_in_paths_are_those_of_the_answers():
    told = {"/a": {"status": 200, "contentType": "application/json", "text": json.dumps({"node_id": NODE})},
            PATH + NODE: {"status": 500, "contentType": "text/plain", "text": f"no {NODE} at /tmp/rslx_1y/ray"}}  # fmt: skip
    one = "1".rjust(56, "0")
    assert neutral.answers(told)[PATH + one]["text"] == f"no {one} at /tmp/ray"


def test_moments_ports_processes_and_addresses_are_neutral_and_amounts_are_not():
    said = kept({"start_time_s": 1795953600.5, "startTimeMs": "1795953600123", "pid": 4711, "port": 40001, "grpc_port": 9000, "ip": "172.16.0.9",
                 "host": "127.0.0.1", "memory": 4294967296.0, "job_id": "02000000", "file": "/serve/controller_4711.log", "graceful_shutdown_timeout_s": 20.0})  # fmt: skip
    assert said == {"start_time_s": 1767225600, "startTimeMs": "1767225600000", "pid": 1000, "port": 8000, "grpc_port": 9000, "ip": "10.0.0.1",
                    "host": "127.0.0.1", "memory": 4294967296.0, "job_id": "02000000", "file": "/serve/controller_1000.log",
                    "graceful_shutdown_timeout_s": 20.0}  # fmt: skip
