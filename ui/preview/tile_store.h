#pragma once

#include "ui/preview/preview_session.h"

#include <QtCore/QObject>

#include <deque>
#include <map>

namespace muniment::ui {

/// Parts of pages as pictures, drawn one after another in the order in which they are wanted, within a budget of bytes.
class TileStore final : public QObject {
  Q_OBJECT

 public:
  static constexpr int kSide = 512; ///< pixels of the device
  static constexpr std::int64_t kMostBytes = 96 << 20;
  static constexpr double kScaleParts = 1'000'000;

  struct Key final {
    int page = 0;
    int scale = 0; ///< millionths of a pixel of the device for one unit of the file
    int turns = 0;
    int column = 0;
    int row = 0;
    friend auto operator<=>(const Key&, const Key&) = default;
  };

  explicit TileStore(QObject* parent) : QObject(parent) {}

  /// Forgets everything; null for no file.
  void setSession(std::shared_ptr<PreviewSession> session);
  /// The most wanted first; what was wanted before and is not begun is forgotten.
  void want(std::deque<Key> keys);
  /// Null while it is being drawn, and where it cannot be.
  [[nodiscard]] const QImage* tile(const Key& key);
  [[nodiscard]] bool isRefused(const Key& key) const;
  [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
  /// Nothing is being drawn and nothing is wanted.
  [[nodiscard]] bool isIdle() const { return !m_isRunning && m_wanted.empty(); }

 Q_SIGNALS:
  void changed();
  /// The child ended more than once while it drew: what is left will not come.
  void stopped(const muniment::Error& error);

 private:
  struct Entry final {
    QImage image; ///< null where it cannot be drawn
    std::int64_t used = 0;
  };

  void next();
  void take(const Key& key, QImage image);
  void count(const Error& error);

  std::shared_ptr<PreviewSession> m_session;
  std::deque<Key> m_wanted;
  std::map<Key, Entry> m_entries;
  std::int64_t m_bytes = 0;
  std::int64_t m_clock = 0;
  int m_generation = 0;
  int m_stops = 0;
  bool m_isRunning = false;
};

} // namespace muniment::ui
