"""Traditional characters folded to simplified ones, to compare names that pages print either way.

Only for comparing: what a source prints is kept as it prints it.
"""

from __future__ import annotations

_FOLDED = str.maketrans(
    "書記長溫傑強軍轉職務總陳黃協鄉鎮團會發開區縣鄭柵潔袁劉張維聯東門務術產業創經濟電氣車輛無論華國際實驗學"
    "農業銀導員監測檢試廳處隊領導項議慶衛葉蘇趙楊孫馬齊龍鳳雲飛貴賓寶麗義儉樂興輝濤濱鋼鐵鑫鵬駿魯賢許謝"
    "鍾錢陸駱羅顧鮑嚴閻韓應萬紅煉僑點報導紹舊寧臺線變壓廠鏈環節結選舉爭議圍繞關係頭條題營運輸進盧沖",
    "书记长温杰强军转职务总陈黄协乡镇团会发开区县郑栅洁袁刘张维联东门务术产业创经济电气车辆无论华国际实验学"
    "农业银导员监测检试厅处队领导项议庆卫叶苏赵杨孙马齐龙凤云飞贵宾宝丽义俭乐兴辉涛滨钢铁鑫鹏骏鲁贤许谢"
    "钟钱陆骆罗顾鲍严阎韩应万红炼侨点报导绍旧宁台线变压厂链环节结选举争议围绕关系头条题营运输进卢冲",
)


def folded(text: str) -> str:
    """Return a text with traditional characters simplified, one for one, and without spaces."""
    return text.translate(_FOLDED).replace(" ", "")
