#include "core/evidence/withheld_file.h"

#include "core/base/held_bytes.h"
#include "core/evidence/vault_source.h"
#include "core/formats/exchange/plain_line.h"

namespace muniment::evidence {

using namespace Qt::StringLiterals;
namespace exchange = formats::exchange;

exchange::Attachment sheetInPlaceOf(const exchange::Attachment& file, const VirusScan& found) {
  const auto line = [](QStringView name, const QString& value) {
    return name.toString() + u": "_s + exchange::plainLine(value) + u'\n';
  };
  const QByteArray words = (u"This file is not in the package.\n\n"
                            u"A virus scanner found something in it. The workspace keeps it as it was received.\n\n"_s +
                            line(u"File", file.name) + line(u"Size", QString::number(file.size) + u" bytes"_s) +
                            line(u"SHA-256", file.sha256.toHex()) + line(u"Found", found.threat) +
                            line(u"Scanner", found.scanner) + line(u"Scanned", found.at.toString()))
                               .toUtf8();
  exchange::Attachment sheet = file;
  sheet.name += u".txt"_s;
  sheet.mediaType = u"text/plain"_s;
  sheet.size = words.size();
  sheet.sha256 = muniment::sha256(words);
  sheet.bytes = std::make_shared<HeldBytes>(words);
  return sheet;
}

Result<exchange::Attachment> producedFile(vault::Vault& vault, const CapturedItem& item,
                                          const std::optional<VirusScan>& found) {
  const auto address = vault::VaultAddress::fromBytes(item.address);
  if (!address)
    return failure(ErrorKind::Refused, "production.changed"_L1);
  exchange::Attachment file;
  file.name = item.name;
  file.size = item.size;
  file.sha256 = item.digest;
  if (found)
    return sheetInPlaceOf(file, *found);
  file.bytes = std::make_shared<VaultSource>(vault, *address);
  return file;
}

} // namespace muniment::evidence
