#pragma once

#include "ui/documents/line_cutter.h"
#include "ui/documents/original_line.h"
#include "ui/documents/original_source.h"

#include <QtCore/QObject>

#include <list>
#include <map>
#include <memory>
#include <optional>

namespace muniment::ui {

/// The lines of an original of any size. It goes once through the bytes to learn where every 64th line begins, and
/// keeps only the lines near those that are asked for.
class OriginalText final : public QObject {
  Q_OBJECT

 public:
  static constexpr int kBlock = 64;
  static constexpr std::size_t kBlocksKept = 24;
  static constexpr std::int64_t kPiece = 1 << 20;

  using QObject::QObject;

  /// The source must outlive this or be replaced before; null for none.
  void setSource(OriginalSource* source, const LineCutter& cutter, std::vector<OriginalLine::Cover> covers);
  /// As far as is known by now.
  [[nodiscard]] int count() const { return m_count; }
  [[nodiscard]] bool isWhole() const { return m_isWhole; }
  /// Null while it comes; `changed` says when it is there.
  [[nodiscard]] const OriginalLine* line(int index);
  /// The line that a byte stands in; nothing while that is not known yet.
  [[nodiscard]] std::optional<int> lineOf(std::int64_t offset);
  [[nodiscard]] std::size_t blocksKept() const { return m_blocks.size(); }

 Q_SIGNALS:
  /// There are more lines, or some came.
  void changed();
  void failed(const muniment::Error& error);

 private:
  using Block = std::vector<OriginalLine>;

  void scan();
  void takePiece(const QByteArray& bytes);
  void load(int block);
  /// As far as is known by now.
  [[nodiscard]] std::int64_t blockSize(int block) const;
  void takeBlock(int block, const QByteArray& bytes);
  [[nodiscard]] Block* find(int block);

  OriginalSource* m_source = nullptr;
  std::optional<LineCutter> m_fresh; ///< at the begin of a line
  std::optional<LineCutter> m_scanner;
  std::vector<OriginalLine::Cover> m_covers;
  std::vector<std::int64_t> m_begins; ///< of the first line of each block
  std::int64_t m_scanned = 0;
  int m_count = 0;
  int m_generation = 0;
  bool m_isWhole = false;
  std::optional<int> m_loading;
  std::optional<int> m_wanted;               ///< after the one that comes
  std::list<std::pair<int, Block>> m_blocks; ///< those used last come first
};

} // namespace muniment::ui
