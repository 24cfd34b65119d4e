#include "ui/documents/partner_file.h"

#include "core/formats/edi/recognition.h"

#include <QtCore/QFile>

namespace muniment::ui {

bool isPartnerFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return false;
  const QByteArray start = file.read(static_cast<qint64>(formats::edi::kRecognitionBytes));
  return formats::edi::recognise({start.constData(), static_cast<std::size_t>(start.size())}) !=
         formats::edi::Dialect::Unknown;
}

} // namespace muniment::ui
