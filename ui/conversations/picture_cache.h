#pragma once

#include "core/preview/client/preview_document.h"
#include "ui/conversations/conversation_queries.h"

#include <QtCore/QThreadPool>
#include <QtGui/QImage>

#include <deque>
#include <map>
#include <set>
#include <span>

namespace muniment::ui {

/// Small pictures of the files that messages came with, and the waves of voice notes, each decoded by a child process,
/// within a budget of bytes.
class PictureCache final : public QObject {
  Q_OBJECT

 public:
  static constexpr QSize kSize{440, 300}; ///< of a picture, in pixels: sharp at 200 %
  static constexpr std::int64_t kMostBytes = 48 << 20;
  static constexpr std::size_t kMostAsked = 2;

  /// The queries must outlive this.
  PictureCache(ConversationQueries& queries, QObject* parent);
  ~PictureCache() override;

  /// Without them, no picture is shown.
  void setPreviews(std::shared_ptr<preview::PreviewHost> previews) { m_previews = std::move(previews); }
  /// What is in view, the most wanted first; what was wanted before and not begun is forgotten.
  void want(std::deque<MessageId> messages);
  /// Null while it is loading, and where it cannot be shown.
  [[nodiscard]] const QImage* picture(MessageId message) const;
  /// Of a voice note; empty while it is loading, and where there is none.
  [[nodiscard]] std::span<const std::uint8_t> wave(MessageId message) const;
  [[nodiscard]] bool isRefused(MessageId message) const;
  [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
  void clear();

  /// A picture of at most kSize, or nothing where the bytes are none or not one that can be shown. Not for the window's
  /// thread.
  [[nodiscard]] static QImage decode(preview::PreviewDocument& document);

 Q_SIGNALS:
  void changed();

 private:
  struct Look final {
    QImage image;                   ///< null where it cannot be shown
    std::vector<std::uint8_t> wave; ///< the same
    [[nodiscard]] std::int64_t bytes() const { return image.sizeInBytes() + std::ssize(wave); }
  };
  struct Entry final {
    Look look;
    std::int64_t used = 0;
  };
  /// What the threads have open, so that nobody waits for it at the end.
  struct Running final {
    std::mutex mutex;
    std::set<preview::PreviewDocument*> documents;
    bool isEnded = false;
  };

  [[nodiscard]] static Look lookAt(preview::PreviewDocument& document);
  [[nodiscard]] static Look decodeWhile(Running& running, preview::PreviewHost& previews, const QByteArray& bytes);
  void askNext();
  void take(MessageId message, Look look);

  ConversationQueries* m_queries;
  std::shared_ptr<preview::PreviewHost> m_previews;
  std::shared_ptr<Running> m_running = std::make_shared<Running>();
  QThreadPool m_decoders;
  std::deque<MessageId> m_wanted;
  std::set<MessageId> m_asked;
  std::map<MessageId, Entry> m_entries;
  std::int64_t m_bytes = 0;
  std::int64_t m_clock = 0;
  int m_generation = 0;
};

} // namespace muniment::ui
