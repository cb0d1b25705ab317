SB.part("clock-zh",{
"clock.moved":"按本设备时钟推算至{0}：本页所示状态中有{1}个自基准日以来已经变化。下列理由仍为基准日的理由。"
,"clock.moved-mark":"（今天）"
,"clock.moved-one":"按本设备时钟推算至{0}：本页所示状态中有{1}个自基准日以来已经变化。下列理由仍为基准日的理由。"
,"status.cleared":"符合要求"
,"status.counted":"{1} {0}"
,"status.lapsed":"已过期"
,"status.not-cleared":"不符合要求"
,"status.unproven":"尚未证实"
,"status.withdrawn":"已撤销"});
