#include "core/capture/zip_source.h"

#include "core/formats/archive/archive.h"
#include "core/formats/archive/chat_text.h"

namespace muniment::capture {
namespace {

using formats::archive::Archive;
using formats::archive::ArchiveMember;

/// A member together with the archive that it lies in.
class MemberBytes final : public ByteSource {
 public:
  MemberBytes(std::shared_ptr<Archive> archive, int index) : m_archive(std::move(archive)), m_index(index) {}
  Result<std::unique_ptr<ByteStream>> open() override { return m_archive->openMember(m_index); }

 private:
  std::shared_ptr<Archive> m_archive;
  int m_index;
};

/// Names are compared without folders: phones put all files beside the text.
class ArchiveMedia final : public MediaFinder {
 public:
  explicit ArchiveMedia(std::shared_ptr<Archive> archive) : m_archive(std::move(archive)) {
    for (const ArchiveMember& member : m_archive->members()) {
      if (member.canBeOpened() && !member.isClutter)
        m_places.try_emplace(member.name.section(u'/', -1), member.index);
    }
  }
  Result<std::unique_ptr<ByteStream>> find(std::string_view name) override {
    const QString wanted =
        QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).normalized(QString::NormalizationForm_C);
    const auto found = m_places.find(wanted);
    if (found == m_places.end())
      return nullptr;
    return m_archive->openMember(found->second);
  }

 private:
  std::shared_ptr<Archive> m_archive;
  std::map<QString, int> m_places;
};

} // namespace

Result<std::unique_ptr<SourceFile>> openZip(SourceIdentity identity, FileSystem& files, const FilePath& path,
                                            const ReadingOptions& options) {
  MUNIMENT_TRY_LET(opened, Archive::open(files, path));
  const std::shared_ptr<Archive> archive = std::move(opened);
  const std::optional<int> text = formats::archive::chatTextOf(archive->members());
  if (!text)
    return nullptr;
  return openText(std::move(identity), std::make_unique<MemberBytes>(archive, *text),
                  std::make_unique<ArchiveMedia>(archive), options);
}

} // namespace muniment::capture
