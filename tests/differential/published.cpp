#include "tests/differential/published.h"

#include "core/formats/archive/archive.h"
#include "core/formats/archive/chat_text.h"
#include "core/platform/local_file_system.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <algorithm>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;

std::string textOf(ByteStream& stream) {
  std::string all;
  std::string piece(1 << 16, '\0');
  for (qint64 count = 1; count > 0;) {
    count = stream.read(piece.data(), static_cast<qint64>(piece.size())).value_or(0);
    all.append(piece.data(), static_cast<std::size_t>(count));
  }
  return all;
}

/// The text of the chat in a zip; empty where it holds none.
std::string textInZip(const QString& path) {
  platform::LocalFileSystem files;
  const auto archive = formats::archive::Archive::open(files, FilePath{path});
  if (!archive)
    return {};
  const auto index = formats::archive::chatTextOf((*archive)->members());
  if (!index)
    return {};
  const auto stream = (*archive)->openMember(*index);
  return stream ? textOf(**stream) : std::string();
}

} // namespace

QString publishedFolder() { return qEnvironmentVariable("MUNIMENT_CORPUS") + "/whatsapp/"_L1; }

std::vector<PublishedChat> publishedChats() {
  std::vector<PublishedChat> chats;
  if (!qEnvironmentVariableIsSet("MUNIMENT_CORPUS"))
    return chats;
  QDirIterator found(publishedFolder(), {u"*.txt"_s, u"*.zip"_s}, QDir::Files, QDirIterator::Subdirectories);
  while (found.hasNext()) {
    const QString path = found.next();
    QFile file(path);
    std::string text;
    if (path.endsWith(".zip"_L1))
      text = textInZip(path);
    else if (file.open(QIODevice::ReadOnly))
      text = file.readAll().toStdString();
    if (!text.empty())
      chats.push_back({path.sliced(publishedFolder().size()), std::move(text)});
  }
  std::ranges::sort(chats, {}, &PublishedChat::name);
  return chats;
}

} // namespace muniment::tests
