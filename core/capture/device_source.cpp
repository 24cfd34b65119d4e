#include "core/capture/device_source.h"

#include "core/capture/file_bytes.h"
#include "core/formats/whatsapp/crypt_backup.h"
#include "core/formats/whatsapp/device_database.h"

namespace muniment::capture {
namespace {

using namespace Qt::StringLiterals;
namespace wa = formats::whatsapp;

constexpr int kReaderVersion = 1;
constexpr qint64 kLargestInMemory = 1LL << 30;
constexpr qint64 kBlock = 1 << 20;

QString formatName(wa::DeviceFormat format) {
  switch (format) {
  case wa::DeviceFormat::Android:
    return u"whatsapp-android-database"_s;
  case wa::DeviceFormat::AndroidLegacy:
    return u"whatsapp-android-database-legacy"_s;
  case wa::DeviceFormat::Ios:
    return u"whatsapp-ios-database"_s;
  }
  return {};
}

/// Rows have no bytes of their own in the file, so each is kept as a line of JSON: together they are the original of
/// the one chat that was chosen.
class LineReader final : public wa::ChatReader {
 public:
  explicit LineReader(std::unique_ptr<wa::ChatReader> rows) : m_rows(std::move(rows)) {}
  Result<bool> next(wa::SourceMessage& into) override {
    MUNIMENT_TRY_LET(more, m_rows->next(into));
    if (!more)
      return false;
    into.raw += '\n';
    into.offset = m_offset;
    into.length = static_cast<std::int64_t>(into.raw.size());
    m_offset += into.length;
    return true;
  }
  const std::vector<wa::Finding>& findings() const override { return m_rows->findings(); }

 private:
  std::unique_ptr<wa::ChatReader> m_rows;
  std::int64_t m_offset = 0;
};

/// Media lie in folders below one folder; a path that leaves it is not there.
class TreeMedia final : public MediaFinder {
 public:
  TreeMedia(FileSystem& files, FilePath folder) : m_files(&files), m_folder(std::move(folder)) {}
  Result<std::unique_ptr<ByteStream>> find(std::string_view name) override {
    const QString path = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const QStringList parts = path.split(u'/');
    const bool leaves = path.startsWith(u'/') || path.contains(u'\\') || parts.contains(u".."_s);
    const FilePath place = m_folder / path;
    if (m_folder.value.isEmpty() || leaves || !m_files->exists(place))
      return nullptr;
    return FileBytes(*m_files, place).open();
  }

 private:
  FileSystem* m_files;
  FilePath m_folder;
};

class DeviceSource final : public SourceFile {
 public:
  DeviceSource(SourceIdentity identity, std::unique_ptr<wa::DeviceDatabase> database,
               std::unique_ptr<MediaFinder> media, bool isEncrypted)
      : m_identity(std::move(identity)), m_database(std::move(database)), m_media(std::move(media)),
        m_isEncrypted(isEncrypted) {}

  QString name() const override { return m_identity.name; }
  std::int64_t size() const override { return m_identity.size; }
  Sha256 digest() const override { return m_identity.digest; }
  QString format() const override { return formatName(m_database->format()); }
  std::span<const wa::ChatSummary> chats() const override { return m_database->chats(); }
  std::span<const wa::Finding> findings() const override { return m_database->findings(); }

  Json reading(std::size_t chat) const override {
    const auto leftOut = static_cast<std::int64_t>(m_database->chats().size()) - 1;
    return Json::Object{{u"chat"_s, QString::fromStdString(m_database->chats()[chat].id)},
                        {u"chats_left_out"_s, leftOut},
                        {u"encrypted"_s, m_isEncrypted},
                        {u"format"_s, format()},
                        {u"reader"_s, u"whatsapp-device"_s},
                        {u"reader_version"_s, kReaderVersion}};
  }
  Result<std::unique_ptr<wa::ChatReader>> read(std::size_t chat) override {
    MUNIMENT_TRY_LET(rows, m_database->read(chat));
    return std::make_unique<LineReader>(std::move(rows));
  }
  Result<std::unique_ptr<ByteStream>> media(std::string_view name) override { return m_media->find(name); }

 private:
  SourceIdentity m_identity;
  std::unique_ptr<wa::DeviceDatabase> m_database;
  std::unique_ptr<MediaFinder> m_media;
  bool m_isEncrypted;
};

Result<QByteArray> readAll(ByteSource& source, qint64 most) {
  MUNIMENT_TRY_LET(stream, source.open());
  QByteArray bytes;
  QByteArray block(kBlock, Qt::Uninitialized);
  for (;;) {
    MUNIMENT_TRY_LET(size, stream->read(block.data(), block.size()));
    if (size == 0)
      return bytes;
    bytes.append(block.constData(), size);
    if (bytes.size() > most)
      return failure(ErrorKind::Usage, "import.too_large"_L1);
  }
}

} // namespace

Result<std::unique_ptr<SourceFile>> openDevice(SourceIdentity identity, FileSystem& files, const FilePath& path,
                                               const ReadingOptions& options) {
  MUNIMENT_TRY_LET(database, wa::openDeviceDatabase(path, options.contacts));
  return std::make_unique<DeviceSource>(std::move(identity), std::move(database),
                                        std::make_unique<TreeMedia>(files, options.mediaFolder), false);
}

Result<std::unique_ptr<SourceFile>> openEncrypted(SourceIdentity identity, FileSystem& files,
                                                  std::unique_ptr<ByteSource> bytes, const ReadingOptions& options) {
  FileBytes keyFile(files, options.key);
  MUNIMENT_TRY_LET(keyBytes, readAll(keyFile, wa::CryptKey::kLargestFile));
  MUNIMENT_TRY_LET(key, wa::CryptKey::fromFile(keyBytes));
  MUNIMENT_TRY_LET(backup, wa::CryptBackup::unlock(*bytes, key, kLargestInMemory));
  MUNIMENT_TRY_LET(content, readAll(*backup, kLargestInMemory));
  MUNIMENT_TRY_LET(database, wa::openDeviceDatabase(std::move(content), options.contacts));
  return std::make_unique<DeviceSource>(std::move(identity), std::move(database),
                                        std::make_unique<TreeMedia>(files, options.mediaFolder), true);
}

} // namespace muniment::capture
