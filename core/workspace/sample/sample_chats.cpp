#include "core/workspace/sample/sample_chats.h"

#include <QtCore/QDateTime>

#include <array>
#include <random>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kGroup{"Ana Lima", "Tom Beck", "Niko Haas", "Lena Otto"};
constexpr std::array kOpenings{"Any news on the crates for Thursday?",
                               "Berth at Felixstowe is closed until Monday.",
                               "The lines of INV-%1 add up to less than its total.",
                               "PO-%1 will reach you two days late.",
                               "Who signs for order PO-%1?",
                               "Counted the pallets: 220 on the dock, 4 damaged.",
                               "Customs asks for the certificate of origin again.",
                               "Please send the revised dates for PO-%1 in writing."};
constexpr std::array kAnswers{"Thanks, noted.",
                              "ok",
                              "I will ask billing for a corrected invoice.",
                              "Approved, same price.",
                              "Please put that in the case file.",
                              "Can we move it to the 17th?",
                              "No penalty, as agreed on the phone.",
                              "👍",
                              "Sent it to Lena this morning, see https://portal.example.org/po/%1",
                              "I have the signed delivery note here.\nPage 2 names the damage."};
constexpr std::array kFiles{"IMG-20260310-WA0004.jpg (file attached)", "Delay-notice_PO-4711.pdf (file attached)",
                            "PTT-20260311-WA0001.opus (file attached)", "<Media omitted>"};

struct Line final {
  QDateTime at;
  QString sender; ///< empty for lines that WhatsApp wrote
  QString text;
};

QByteArray exported(const std::vector<Line>& lines) {
  QString text;
  for (const Line& line : lines)
    text += line.at.toString(u"dd/MM/yyyy, HH:mm") + u" - "_s +
            (line.sender.isEmpty() ? QString() : line.sender + u": "_s) + line.text + u'\n';
  return text.toUtf8();
}

/// Talks in bursts on working days, as people do.
std::vector<Line> talk(std::span<const char* const> people, QDateTime end, int count, std::mt19937& random) {
  std::vector<Line> lines;
  const auto pick = [&](const auto& options) {
    return QString::fromUtf8(options[random() % options.size()])
        .replace("%1"_L1, QString::number(4700 + random() % 40));
  };
  QDateTime at = end.addDays(-60);
  at.setTime(QTime(8, 10));
  lines.push_back({at,
                   {},
                   u"Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or "
                   "share them. Learn more."_s});
  constexpr std::int64_t kTalked = 60LL * 10 * 3600; // seconds of the days in which anybody talks
  const std::int64_t step = std::max<std::int64_t>(60, kTalked / std::max(1, count));
  while (static_cast<int>(lines.size()) < count && at < end) {
    at = at.addSecs(step / 4 + static_cast<std::int64_t>(random() % static_cast<unsigned>(step * 3 / 2 + 1)));
    if (at.time().hour() < 7 || at.time().hour() > 18)
      at = QDateTime(at.date().addDays(at.time().hour() > 18 ? 1 : 0), QTime(7, 30 + int(random() % 20)), Qt::UTC);
    const bool opening = random() % 4 == 0;
    const QString text = random() % 17 == 0 ? pick(kFiles) : opening ? pick(kOpenings) : pick(kAnswers);
    lines.push_back({at, QString::fromUtf8(people[random() % people.size()]), text});
  }
  return lines;
}

/// The same chat as a second phone has it: one line in other words, one missing, one that only it has.
std::vector<Line> secondExport(std::vector<Line> lines) {
  const std::size_t middle = lines.size() / 2;
  lines[middle].text = u"Approved, same price, no penalty waived."_s;
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(middle + middle / 3));
  const Line& place = lines[middle / 2];
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(middle / 2 + 1),
               {place.at, QString::fromUtf8(kGroup[2]), u"The crane stood still for six hours, I have photographs."_s});
  return lines;
}

} // namespace

std::vector<SampleChat> tellSampleChats(Instant end, int messages, quint32 seed) {
  std::vector<SampleChat> chats;
  if (messages < 40)
    return chats;
  std::mt19937 random(seed + 77);
  const QDateTime last = QDateTime::fromMSecsSinceEpoch(end.milliseconds(), Qt::UTC);
  const std::vector<Line> group = talk(kGroup, last, messages / 2, random);
  chats.push_back({u"WhatsApp Chat with PO-4711 Harbour Freight.txt"_s, u"Ana Lima"_s, exported(group)});
  chats.push_back(
      {u"WhatsApp Chat with PO-4711 Harbour Freight (Tom).txt"_s, u"Tom Beck"_s, exported(secondExport(group))});
  for (const char* partner : {"Niko Haas", "Lena Otto", "Marta Klein", "Baltic Packaging"}) {
    const std::array<const char*, 2> two{"Ana Lima", partner};
    chats.push_back({u"WhatsApp Chat with %1.txt"_s.arg(QString::fromUtf8(partner)), u"Ana Lima"_s,
                     exported(talk(two, last, messages / 8, random))});
  }
  return chats;
}

} // namespace muniment::workspace
