#pragma once

#include "core/capture/corroboration.h"
#include "core/workspace/conversations/import_chat.h"

namespace muniment::workspace {

class Workspace;

/// Reads one chat of a file into a workspace, batch by batch: while one batch is written, the next one is read. May be
/// stopped after any batch; importing the same file again goes on where it stopped.
class ChatImport final {
 public:
  ChatImport(Workspace& workspace, capture::SourceFile& file, std::size_t chat, ImportWish wish,
             SharedProgress progress);
  [[nodiscard]] Result<ImportedChat> run();

 private:
  [[nodiscard]] Result<void> begin();
  /// Finds the conversation that the chat is another source of.
  [[nodiscard]] Result<void> choose();
  [[nodiscard]] Result<void> compare();
  [[nodiscard]] Result<void> readAll();
  [[nodiscard]] Result<void> addMessage(const formats::whatsapp::SourceMessage& message);
  /// Puts the file that came with the newest message into the vault, where it is there.
  [[nodiscard]] Result<void> keepMedia(const formats::whatsapp::SourceMessage& message);
  /// Puts the pieces of the original into the vault, while the batch before is written.
  [[nodiscard]] Result<void> keepPieces(capture::MessageBatch& batch);
  /// Waits for the batch before and hands a full one over.
  [[nodiscard]] Result<void> flush();
  [[nodiscard]] Result<void> awaitWritten();
  [[nodiscard]] Result<void> complete();

  Workspace* m_workspace;
  capture::SourceFile* m_file;
  std::size_t m_chat;
  ImportWish m_wish;
  SharedProgress m_progress;
  ImportedChat m_outcome;
  std::int64_t m_done = 0; ///< messages of an earlier try
  std::int64_t m_firstNumber = 0;
  std::optional<capture::Corroboration> m_comparison; ///< nothing for the first source of a conversation
  std::unique_ptr<capture::SpeakerTable> m_speakers;
  std::unique_ptr<capture::BatchBuilder> m_builder;
  std::optional<QFuture<Result<Receipt>>> m_written;
  std::shared_ptr<const capture::MessageBatch> m_writing; ///< ends here, so that the writer need not clear it away
};

} // namespace muniment::workspace
