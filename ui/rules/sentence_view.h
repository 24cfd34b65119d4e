#pragma once

#include "core/rules/sentence.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

class SentenceControl;

/// A rule as a sentence that reads aloud as one; its values are controls, in the order of the words.
class SentenceView final : public QWidget {
  Q_OBJECT

 public:
  explicit SentenceView(QWidget* parent);

  void setSentence(const rules::Sentence& sentence);
  /// Whether values can be changed.
  void setEditable(bool editable);
  /// Null where no value stands at the place.
  [[nodiscard]] SentenceControl* controlAt(const QString& place) const;
  [[nodiscard]] QStringList places() const;

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override { return arrange(width).height; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void valueRequested(const QString& place, const QString& kind);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  /// A word, or a control, with whether there is room before it.
  struct Piece final {
    QString word;
    SentenceControl* control = nullptr;
    bool isApart = false;
  };
  struct Value final {
    QString place;
    QString kind;
    SentenceControl* control = nullptr;
  };
  struct Arrangement final {
    std::vector<QRect> places; ///< of the pieces
    int height = 0;
  };

  [[nodiscard]] Arrangement arrange(int width) const;
  [[nodiscard]] int widthOf(const Piece& piece, int room) const;
  [[nodiscard]] SentenceControl* controlFor(const rules::SentencePart& part, std::vector<Value>& before);
  void place();

  std::vector<Piece> m_pieces;
  std::vector<Value> m_values;
  Arrangement m_arrangement;
  bool m_isRightToLeft = false; ///< of the words, whatever the window is
  bool m_isEditable = true;
};

} // namespace muniment::ui
