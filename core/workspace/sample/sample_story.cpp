#include "core/workspace/sample/sample_story.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kDay = 24 * kHour;
constexpr int kDays = 60;

struct Partner final {
  const char* name;
  const char* city;
  const char* currency;
};

constexpr std::array kPartners = {Partner{"Harbour Freight Ltd.", "Hull", "GBP"},
                                  Partner{"Baltic Packaging OU", "Tallinn", "EUR"},
                                  Partner{"Lima Textiles SAC", "Lima", "USD"}};
constexpr std::array kGoods = {"Pallet wrap 500 mm", "Corner board 1200", "Cotton twill, ecru", "Cold-chain label",
                               "Export crate B2"};

class Narrator final {
 public:
  Narrator(Instant end, quint32 seed) : m_begin(end.plusMilliseconds(-kDays * kDay)), m_random(seed) {}

  SampleArrival order(int number) {
    const Partner& partner = pick();
    QString text = u"Purchase order PO-%1\nSupplier: %2, %3\n\n"_s.arg(4700 + number)
                       .arg(QLatin1StringView(partner.name), QLatin1StringView(partner.city));
    std::int64_t total = 0;
    for (int line = 1; line <= 2 + m_random.bounded(4); ++line) {
      const int quantity = 10 * (1 + m_random.bounded(40));
      const int price = 150 + m_random.bounded(4000);
      total += std::int64_t{quantity} * price;
      text += u"%1  %2  %3 pcs at %4\n"_s.arg(line).arg(goods()).arg(quantity).arg(money(price));
    }
    text += u"\nTotal %1 %2\n"_s.arg(money(total), QLatin1StringView(partner.currency));
    return at(u"PO-%1.txt"_s.arg(4700 + number), text);
  }

  SampleArrival confirmation(int number) {
    return at(
        u"PO-%1 confirmation.txt"_s.arg(4700 + number),
        u"We confirm purchase order PO-%1 without changes.\nDelivery in calendar week %2.\n\n%3\n"_s.arg(4700 + number)
            .arg(2 + m_random.bounded(20))
            .arg(QLatin1StringView(pick().name)));
  }

  SampleArrival invoice(int number) {
    const int net = 20'000 + m_random.bounded(900'000);
    return at(u"INV-%1.txt"_s.arg(60 + number),
              u"Invoice INV-%1 for purchase order PO-%2\nNet %3\nPayable within 30 days.\n"_s.arg(60 + number)
                  .arg(4700 + number)
                  .arg(money(net)));
  }

  SampleArrival deliveryNote(int number) {
    const int sent = 180 + m_random.bounded(60);
    return at(u"ASN-%1.txt"_s.arg(5500 + number),
              u"Ship notice ASN-%1 for PO-%2\nPackages %3 of 240\n"_s.arg(5500 + number).arg(4700 + number).arg(sent));
  }

  SampleArrival grievance(int number) {
    SampleArrival arrival = at(u"Statement %1.txt"_s.arg(number),
                               u"Statement taken in matter G-26-03, part %1.\nConfidential.\n"_s.arg(number));
    arrival.confidential = true;
    return arrival;
  }

 private:
  const Partner& pick() { return kPartners.at(static_cast<std::size_t>(m_random.bounded(int(kPartners.size())))); }
  QString goods() {
    return QString::fromLatin1(kGoods.at(static_cast<std::size_t>(m_random.bounded(int(kGoods.size())))));
  }
  static QString money(std::int64_t cents) { return u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QChar(u'0')); }
  /// Working days, eight to six, as an office receives its post.
  Instant moment() {
    for (;;) {
      const int day = m_random.bounded(kDays);
      const Instant midnight = m_begin.plusMilliseconds(day * kDay);
      const std::int64_t weekday = ((midnight.milliseconds() / kDay) + 4) % 7; // 1970-01-01 was a Thursday
      if (weekday == 0 || weekday == 6)
        continue;
      const std::int64_t offset = m_begin.milliseconds() % kDay;
      return midnight.plusMilliseconds(-offset + 8 * kHour + m_random.bounded(int(10 * kHour)));
    }
  }
  SampleArrival at(const QString& name, const QString& text) { return {moment(), name, text.toUtf8(), false}; }

  Instant m_begin;
  QRandomGenerator m_random;
};

} // namespace

std::vector<SampleArrival> tellSampleStory(Instant end, int documents, quint32 seed) {
  Narrator narrator(end, seed);
  std::vector<SampleArrival> arrivals;
  for (int i = 0; i < documents; ++i) {
    switch (i % 5) {
    case 0:
      arrivals.push_back(narrator.order(i));
      break;
    case 1:
      arrivals.push_back(narrator.confirmation(i - 1));
      break;
    case 2:
      arrivals.push_back(narrator.deliveryNote(i - 2));
      break;
    case 3:
      arrivals.push_back(narrator.invoice(i - 3));
      break;
    default:
      arrivals.push_back(i % 10 == 4 ? narrator.grievance(i / 10 + 1) : narrator.order(i));
      break;
    }
  }
  // The last hour is for what people do with what arrived.
  std::erase_if(arrivals, [&](const SampleArrival& arrival) { return arrival.at >= end.plusMilliseconds(-kHour); });
  std::ranges::stable_sort(arrivals, {}, &SampleArrival::at);
  return arrivals;
}

} // namespace muniment::workspace
