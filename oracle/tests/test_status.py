from serve_oracle.status import neutral

NODE = "39fe5b3ec0e004455b49d920588a880c9295a0dbcb4851f57ca74028"
OTHER = NODE[::-1]
GROUP = "4d5c87067500eb1a8da5f7276f9a01000000"


def test_neutral_texts_keep_who_is_who_and_nothing_of_the_machine():
    text = f"======== Autoscaler status: 2026-11-26 13:15:56.716895 ========\nGCS request time: 0.003273s\n 1 node_{NODE}\n 1 node_{OTHER}\n"
    text += f"Node: {NODE}\n Idle: 29334 ms\n Resource: CPU_group_{GROUP} in use\n host 172.16.4.9 2 CPU 0.5/1.0"
    assert neutral(text).splitlines() == [
        "======== Autoscaler status: 2026-01-01 00:00:00.000000 ========",
        "GCS request time: 0.001000s",
        f" 1 node_{'1' * 56}",
        f" 1 node_{'2' * 56}",
        f"Node: {'1' * 56}",
        " Idle: 1000 ms",
        f" Resource: CPU_group_{'0' * 36} in use",
        " host 10.0.0.1 2 CPU 0.5/1.0",
    ]


def test_ids_that_the_dashboard_has_changed_are_neutral_too():
    assert neutral(f'"node{NODE.upper()}": 1') == f'"node{"1" * 56}": 1'
