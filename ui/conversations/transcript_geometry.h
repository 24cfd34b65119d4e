#pragma once

#include "ui/conversations/row_composer.h"
#include "ui/conversations/row_heights.h"
#include "ui/conversations/transcript_rows.h"

namespace muniment::ui {

/// Which rows stand where. The place is a row and an offset in it; heights are measured where rows are shown and
/// estimated elsewhere, and are never summed over the conversation.
class TranscriptGeometry final {
 public:
  struct Visible final {
    std::int64_t position = 0;
    int y = 0;
    int height = 0;
    const RowLayout* layout = nullptr; ///< null while the row is not loaded
  };
  struct Place final {
    std::int64_t position = 0;
    int offset = 0; ///< pixels of this row above the upper edge
    friend bool operator==(const Place&, const Place&) = default;
  };

  TranscriptGeometry() = default;
  Q_DISABLE_COPY_MOVE(TranscriptGeometry)

  void setRows(const TranscriptRows* rows);
  void setPeople(TranscriptPeople people);
  void setSize(QSize size);
  /// Shows messages as packages will.
  void setAsProduced(bool on);
  [[nodiscard]] bool isAsProduced() const { return m_asProduced; }
  /// These rows came in: what was measured without them is measured again, in place.
  void changed(std::int64_t first, std::int64_t last);

  void scrollBy(int pixels);
  /// Keeps the row at this share of the free height until the person scrolls, while rows around it come in.
  void scrollTo(std::int64_t position, double share);
  /// As little as needed.
  void reveal(std::int64_t position);
  /// 0 is the first row at the upper edge, 1 the last row at the lower one; between them the rows count, not the
  /// pixels.
  void setFraction(double fraction);
  [[nodiscard]] double fraction() const;

  /// Measures what is visible. To be called after any of the above and before painting.
  void layOut();
  [[nodiscard]] const std::vector<Visible>& visible() const { return m_visible; }
  [[nodiscard]] const Place& place() const { return m_place; }
  [[nodiscard]] std::int64_t count() const { return m_rows ? m_rows->count() : 0; }
  /// -1 where there is none.
  [[nodiscard]] std::int64_t positionAt(int y) const;
  [[nodiscard]] const Visible* find(std::int64_t position) const;
  [[nodiscard]] const TranscriptPeople& people() const { return m_people; }

 private:
  struct Pin final {
    std::int64_t position = 0;
    double share = 0;
  };

  [[nodiscard]] const RowLayout* layoutOf(std::int64_t position);
  [[nodiscard]] RowLayout compose(const Message& message, const Message* before, std::int64_t position) const;
  [[nodiscard]] int heightOf(std::int64_t position);
  void normalise();
  void fill();
  void forgetFarLayouts();

  const TranscriptRows* m_rows = nullptr;
  TranscriptPeople m_people;
  RowComposer m_composer{m_people, 0};
  QSize m_size;
  bool m_asProduced = false;
  Place m_place;
  std::optional<Pin> m_pin;
  RowHeights m_heights;
  std::map<std::int64_t, RowLayout> m_layouts;
  std::vector<Visible> m_visible;
};

} // namespace muniment::ui
