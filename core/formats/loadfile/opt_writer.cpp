#include "core/formats/loadfile/opt_writer.h"

#include <algorithm>

namespace muniment::formats::loadfile {
namespace {

using namespace Qt::StringLiterals;

bool isWritable(const QString& value) {
  return std::all_of(value.begin(), value.end(),
                     [](QChar c) { return c >= u' ' && c < u'\x7f' && c != u',' && c != u'"'; });
}

} // namespace

Result<void> OptWriter::write(const OptPage& page) {
  for (const QString& each : {page.imageKey, page.volume, page.imagePath}) {
    if (!isWritable(each))
      return failure(ErrorKind::Refused, "loadfile.opt_value"_L1, {each});
  }
  QString path = page.imagePath;
  path.replace(u'/', u'\\');
  ++m_pages;
  const QString line = page.imageKey + u',' + page.volume + u',' + path + u',' +
                       (page.startsDocument ? u"Y,,,"_s + QString::number(page.pageCount) : u",,,"_s) + "\r\n"_L1;
  return m_out.take(line.toLatin1());
}

} // namespace muniment::formats::loadfile
