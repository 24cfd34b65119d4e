#include "core/workspace/conversations/chat_import.h"
#include "core/workspace/documents/document_import.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// Nothing of a file with several chats is kept unless somebody chose it.
Result<std::vector<std::size_t>> chosenOf(const capture::SourceFile& file, const ImportWish& wish) {
  const std::size_t count = file.chats().size();
  if (wish.chats.empty() && count == 1)
    return std::vector<std::size_t>{0};
  if (wish.chats.empty())
    return failure(ErrorKind::Usage, "import.choose_chats"_L1, {QString::number(count)});
  for (const std::size_t chat : wish.chats) {
    if (chat >= count)
      return failure(ErrorKind::NotFound, "import.no_such_chat"_L1, {QString::number(chat + 1)});
  }
  return wish.chats;
}

} // namespace

QFuture<Result<SharedSourceFile>> Workspace::inspect(FilePath path, capture::ReadingOptions options,
                                                     SharedProgress progress) {
  return m_imports.run([this, path = std::move(path), options = std::move(options),
                        progress = std::move(progress)]() -> Result<SharedSourceFile> {
    MUNIMENT_TRY(permit(Permission::CaptureItem));
    MUNIMENT_TRY_LET(file, capture::openSourceFile(*m_services.environment.files, path, options, progress));
    return SharedSourceFile(std::move(file));
  });
}

QFuture<Result<std::vector<ImportedChat>>> Workspace::import(SharedSourceFile file, ImportWish wish,
                                                             SharedProgress progress) {
  return m_imports.run([this, file = std::move(file), wish = std::move(wish),
                        progress = std::move(progress)]() -> Result<std::vector<ImportedChat>> {
    MUNIMENT_TRY_LET(chosen, chosenOf(*file, wish));
    std::int64_t total = 0;
    for (const std::size_t chat : chosen)
      total += file->chats()[chat].messages;
    if (progress)
      progress->setTotal(total);
    std::vector<ImportedChat> imported;
    for (const std::size_t chat : chosen) {
      MUNIMENT_TRY_LET(outcome, ChatImport(*this, *file, chat, wish, progress).run());
      imported.push_back(std::move(outcome));
    }
    return imported;
  });
}

QFuture<Result<CapturedDocuments>> Workspace::captureDocuments(FileToCapture file, DocumentWish wish,
                                                               SharedProgress progress,
                                                               std::optional<ConnectorSeat> seat) {
  return m_imports.run([this, file = std::move(file), wish = std::move(wish), progress = std::move(progress),
                        seat = std::move(seat)]() -> Result<CapturedDocuments> {
    return DocumentImport(*this, *m_services.vault, file, wish, progress, seat).run();
  });
}

} // namespace muniment::workspace
