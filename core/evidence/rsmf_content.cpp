#include "core/evidence/rsmf_content.h"

#include "core/formats/rsmf/rsmf_writer.h"
#include "core/formats/rsmf/slicer.h"

namespace muniment::evidence {

using namespace Qt::StringLiterals;
namespace rsmf = formats::rsmf;

Result<void> RsmfContent::add(const ShownChat& chat, int number) {
  const auto events = exchangeChat(chat, desk().production, desk().options, desk().vault);
  count(events);
  int part = 0;
  for (const rsmf::Slice& slice : rsmf::slicesOf(events, {})) {
    rsmf::WriteOptions options;
    options.generator = u"muniment " MUNIMENT_VERSION ""_s;
    options.title = slice.title;
    const auto first = chat.messages[static_cast<std::size_t>(slice.events.front())].bates;
    options.headers = {{u"Production"_s, desk().production.number}, {u"BeginBates"_s, desk().bates(first)}};
    const QString path = u"content/C%1-%2.rsmf"_s.arg(number, 4, 10, QChar(u'0')).arg(++part, 4, 10, QChar(u'0'));
    MUNIMENT_TRY_LET(sink, desk().folder.open(path));
    MUNIMENT_TRY(rsmf::writeRsmf(rsmf::partOf(events, slice), options, *sink, desk().folder.progress()));
    MUNIMENT_TRY(desk().folder.close(std::move(sink)));
  }
  return {};
}

} // namespace muniment::evidence
