#include "core/evidence/court_content.h"

#include "core/evidence/court_pdf.h"

namespace muniment::evidence {

using namespace Qt::StringLiterals;

Result<void> CourtContent::add(const ShownChat& chat, int number) {
  const auto events = exchangeChat(chat, desk().production, desk().options, desk().vault);
  count(events);
  int part = 0;
  for (std::size_t first = 0; first < chat.messages.size(); first += CourtPdf::kMostMessages) {
    const std::size_t most = std::min(CourtPdf::kMostMessages, chat.messages.size() - first);
    CourtPdf pdf(chat, events, desk().production, desk().options);
    MUNIMENT_TRY_LET(bytes, pdf.draw(first, most, desk().folder.progress()));
    m_counts.pages += pdf.pages();
    MUNIMENT_TRY(desk().folder.write(
        u"content/C%1-%2.pdf"_s.arg(number, 4, 10, QChar(u'0')).arg(++part, 4, 10, QChar(u'0')), bytes));
  }
  return copyFiles(chat, events, u"content/files/"_s);
}

} // namespace muniment::evidence
