#include "core/formats/bagit/bag_writer.h"

#include "core/formats/bagit/bag_path.h"

#include <algorithm>

namespace muniment::formats::bagit {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kPiece = 1 << 20;

Failure refused(const QString& path) { return failure(ErrorKind::Refused, "bagit.path_refused"_L1, {path}); }

bool isReserved(const QString& path) {
  const QString name = path.toLower();
  return name == "data"_L1 || name.startsWith("data/"_L1) || name == "bagit.txt"_L1 || name == "bag-info.txt"_L1 ||
         name == "fetch.txt"_L1 || name.startsWith("manifest-"_L1) || name.startsWith("tagmanifest-"_L1);
}

bool isControl(QChar c) {
  return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
         c.category() == QChar::Separator_Paragraph;
}

Result<QByteArray> infoText(const BagInfo& info, const BagReport& report) {
  QByteArray text;
  for (const exchange::CustomField& each : info) {
    const bool isSound = !each.name.isEmpty() && !each.name.contains(u':') && each.name.trimmed() == each.name &&
                         each.name.compare("payload-oxum"_L1, Qt::CaseInsensitive) != 0 && each.name.isValidUtf16() &&
                         each.value.isValidUtf16() && std::none_of(each.name.begin(), each.name.end(), isControl) &&
                         std::none_of(each.value.begin(), each.value.end(), isControl);
    if (!isSound)
      return failure(ErrorKind::Refused, "bagit.info_refused"_L1, {each.name});
    text += each.name.toUtf8() + ": " + each.value.toUtf8() + '\n';
  }
  return text + "Payload-Oxum: " + QByteArray::number(report.bytes) + '.' + QByteArray::number(report.files) + '\n';
}

} // namespace

Result<std::unique_ptr<BagFile>> BagWriter::begin(const QString& path) {
  if (!isPortable(path))
    return refused(path);
  return create("data/"_L1 + path.normalized(QString::NormalizationForm_C));
}

Result<std::unique_ptr<BagFile>> BagWriter::beginTag(const QString& path) {
  if (!isPortable(path) || isReserved(path))
    return refused(path);
  return create(path.normalized(QString::NormalizationForm_C));
}

Result<std::unique_ptr<BagFile>> BagWriter::create(const QString& path) {
  const QString folded = foldedPath(path);
  if (m_taken.contains(folded) || m_folded.contains(folded))
    return refused(path);
  MUNIMENT_TRY(makeFolders(path));
  MUNIMENT_TRY_LET(file, m_files.create(m_root / path));
  m_taken.insert(folded);
  auto made = std::make_unique<BagFile>(std::move(file));
  made->m_path = path;
  return made;
}

Result<void> BagWriter::makeFolders(const QString& path) {
  for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
    const QString folder = path.first(slash);
    if (m_folders.contains(folder))
      continue;
    // A folder that differs from another in case alone would fall together with it elsewhere.
    if (m_taken.contains(foldedPath(folder)) || m_folded.contains(foldedPath(folder)))
      return refused(path);
    MUNIMENT_TRY(m_files.makeDirectory(m_root / folder));
    m_folders.insert(folder);
    m_folded.insert(foldedPath(folder));
  }
  return {};
}

Result<void> BagWriter::end(std::unique_ptr<BagFile> file) {
  MUNIMENT_TRY(file->m_sink.finish());
  const bool isPayload = file->m_path.startsWith("data/"_L1);
  auto& list = isPayload ? m_payload : m_tags;
  list.push_back({file->m_path, file->m_sha256.finish(), file->m_sha512.finish()});
  m_report.files += isPayload ? 1 : 0;
  m_report.bytes += isPayload ? file->m_size : 0;
  return {};
}

Result<void> BagWriter::add(const QString& path, ByteSource& bytes, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(file, begin(path));
  MUNIMENT_TRY_LET(stream, bytes.open());
  m_piece.resize(kPiece);
  for (;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    qint64 held = 0;
    // Full pieces only: each goes to the disk as it is.
    while (held < kPiece) {
      MUNIMENT_TRY_LET(count, stream->read(m_piece.data() + held, kPiece - held));
      if (count == 0)
        break;
      held += count;
    }
    if (held == 0)
      return end(std::move(file));
    MUNIMENT_TRY(file->take(QByteArrayView(m_piece).first(static_cast<qsizetype>(held))));
    if (progress)
      progress->advance(held);
  }
}

Result<void> BagWriter::writeTag(const QString& path, const QByteArray& text) {
  MUNIMENT_TRY_LET(file, create(path));
  MUNIMENT_TRY(file->take(text));
  return end(std::move(file));
}

Result<BagReport> BagWriter::finish(const BagInfo& info) {
  const auto manifest = [](std::vector<Listed>& list, auto digest) {
    std::sort(list.begin(), list.end());
    QByteArray text;
    for (const Listed& each : list)
      text += (each.*digest).toHex().toLatin1() + "  " + encodedPath(each.path) + '\n';
    return text;
  };
  MUNIMENT_TRY(m_files.makeDirectory(m_root / u"data"_s));
  MUNIMENT_TRY_LET(about, infoText(info, m_report));
  const QByteArray payload256 = manifest(m_payload, &Listed::sha256);
  m_report.manifest = sha256(payload256);
  MUNIMENT_TRY(writeTag(u"bagit.txt"_s, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
  MUNIMENT_TRY(writeTag(u"bag-info.txt"_s, about));
  MUNIMENT_TRY(writeTag(u"manifest-sha256.txt"_s, payload256));
  MUNIMENT_TRY(writeTag(u"manifest-sha512.txt"_s, manifest(m_payload, &Listed::sha512)));
  // The lists of tag files list each other nowhere, so both are made before either is written.
  const QByteArray tags256 = manifest(m_tags, &Listed::sha256);
  const QByteArray tags512 = manifest(m_tags, &Listed::sha512);
  MUNIMENT_TRY(writeTag(u"tagmanifest-sha256.txt"_s, tags256));
  MUNIMENT_TRY(writeTag(u"tagmanifest-sha512.txt"_s, tags512));
  for (const QString& each : m_folders)
    MUNIMENT_TRY(m_files.syncDirectory(m_root / each));
  MUNIMENT_TRY(m_files.syncDirectory(m_root));
  return m_report;
}

} // namespace muniment::formats::bagit
