// Folds short chat messages and compares with the floor: copying the same letters one by one into bytes.
#include "core/search/fold.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

constexpr int kMessages = 200'000;
constexpr int kRuns = 5;

struct Sample final {
  const char* name;
  std::vector<QString> texts;
  double least; ///< messages a second
};

std::vector<Sample> samples() {
  return {
      {"ASCII",
       {u"ok, see you at 10:45 then"_s, u"Can you send me the invoice for March?"_s, u"yes"_s,
        u"I'll check with Anna and come back to you."_s, u"https://example.org/track?id=123"_s},
       1'500'000},
      {"Latin-1",
       {u"Grüße aus Köln, bis später"_s, u"¿Puedes enviarme la factura de marzo?"_s, u"d'accord, à bientôt"_s,
        u"Ich prüfe das und melde mich."_s, u"não sei"_s},
       1'500'000},
      {"ASCII with emoji",
       {u"ok 👍"_s, u"see you there 😂😂"_s, u"That’s great, thanks! 🙏🏽"_s, u"I’ll check and come back to you…"_s,
        u"no ❤️"_s},
       300'000},
      {"Arabic",
       {u"السلام عليكم ورحمة الله"_s, u"هل يمكنك إرسال الفاتورة؟"_s, u"نعم"_s, u"شكراً جزيلاً"_s, u"إن شاء الله"_s},
       150'000},
      {"Chinese",
       {u"好的，明天见"_s, u"你能把三月的发票发给我吗？"_s, u"是"_s, u"我问一下再回复你"_s, u"谢谢"_s},
       150'000},
      {"Hindi", {u"ठीक है, कल मिलते हैं"_s, u"क्या आप मार्च का बिल भेज सकते हैं?"_s, u"हाँ"_s, u"धन्यवाद"_s, u"नमस्ते"_s}, 80'000}};
}

/// Seconds of the fastest of several runs over all messages.
template <class Work>
double fastest(const std::vector<QString>& texts, Work work) {
  double best = 1e9;
  for (int run = 0; run < kRuns; ++run) {
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kMessages; ++i)
      work(texts[static_cast<std::size_t>(i) % texts.size()]);
    best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e9);
  }
  return best;
}

bool measure(const Sample& sample) {
  QByteArray bytes;
  const double floor = fastest(sample.texts, [&](const QString& text) {
    bytes.resize(text.size());
    std::ranges::transform(text, bytes.begin(), [](QChar letter) { return static_cast<char>(letter.unicode()); });
  });
  const double ours = fastest(sample.texts, [&](const QString& text) {
    bytes.resize(0);
    search::appendIndexText(bytes, text);
  });
  const bool met = kMessages / ours >= sample.least;
  std::printf("%-18s %10.0f messages/s   floor %10.0f   ratio %.3f   %s\n", sample.name, kMessages / ours,
              kMessages / floor, floor / ours, met ? "ok" : "TOO SLOW");
  return met;
}

} // namespace

int main() {
  bool met = true;
  for (const Sample& sample : samples())
    met = measure(sample) && met;
  return met ? 0 : 1;
}
