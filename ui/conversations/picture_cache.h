#pragma once

#include "ui/conversations/conversation_queries.h"

#include <QtCore/QThreadPool>
#include <QtGui/QImage>

#include <deque>
#include <map>
#include <set>

namespace muniment::ui {

/// Small pictures of the files that messages came with, decoded on a thread of its own, within a budget of bytes.
class PictureCache final : public QObject {
  Q_OBJECT

 public:
  static constexpr QSize kSize{440, 300}; ///< of a picture, in pixels: sharp at 200 %
  static constexpr std::int64_t kMostBytes = 48 << 20;
  static constexpr std::int64_t kMostPixels = 64'000'000; ///< of a file; larger ones are not decoded
  static constexpr std::size_t kMostAsked = 2;

  /// The queries must outlive this.
  PictureCache(ConversationQueries& queries, QObject* parent);
  ~PictureCache() override;

  /// What is in view, the most wanted first; what was wanted before and not begun is forgotten.
  void want(std::deque<MessageId> messages);
  /// Null while it is loading, and where it cannot be shown.
  [[nodiscard]] const QImage* picture(MessageId message) const;
  [[nodiscard]] bool isRefused(MessageId message) const;
  [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
  void clear();

  /// A picture of at most kSize, or nothing where the bytes are not of an allowed format or too large. Any thread.
  [[nodiscard]] static QImage decode(const QByteArray& bytes);

 Q_SIGNALS:
  void changed();

 private:
  struct Entry final {
    QImage image; ///< null where it cannot be shown
    std::int64_t used = 0;
  };

  void askNext();
  void take(MessageId message, QImage image);

  ConversationQueries* m_queries;
  QThreadPool m_decoders;
  std::deque<MessageId> m_wanted;
  std::set<MessageId> m_asked;
  std::map<MessageId, Entry> m_entries;
  std::int64_t m_bytes = 0;
  std::int64_t m_clock = 0;
  int m_generation = 0;
};

} // namespace muniment::ui
