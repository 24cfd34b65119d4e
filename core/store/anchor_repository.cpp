#include "core/store/anchor_repository.h"

#include "core/store/column.h"

namespace muniment::store {

Result<std::optional<Anchor>> AnchorRepository::widest(const QString& kind) {
  QByteArray sql = "SELECT size, kind, anchored_at FROM anchor";
  QVariantList values;
  if (!kind.isEmpty()) {
    sql += " WHERE kind = ?";
    values << kind;
  }
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY size DESC, anchored_at DESC LIMIT 1", values));
  std::optional<Anchor> found;
  if (rows.next())
    found = Anchor{rows.integer(0), rows.text(1), instantAt(rows, 2)};
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::optional<Anchor>> AnchorRepository::covering(std::int64_t size) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT size, kind, anchored_at FROM anchor WHERE size >= ? ORDER BY size, "
                                        "CASE kind WHEN 'file' THEN 1 ELSE 0 END, kind LIMIT 1",
                                        {qlonglong(size)}));
  std::optional<Anchor> found;
  if (rows.next())
    found = Anchor{rows.integer(0), rows.text(1), instantAt(rows, 2)};
  MUNIMENT_TRY(rows.finish());
  return found ? found : widest();
}

Result<std::vector<Anchor>> AnchorRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT size, kind, anchored_at FROM anchor ORDER BY size, kind"));
  std::vector<Anchor> anchors;
  while (rows.next())
    anchors.push_back({rows.integer(0), rows.text(1), instantAt(rows, 2)});
  MUNIMENT_TRY(rows.finish());
  return anchors;
}

Result<void> AnchorRepository::save(const Anchor& anchor) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO anchor (size, kind, anchored_at) VALUES (?, ?, ?) ON CONFLICT (size, "
                                    "kind) DO UPDATE SET anchored_at = excluded.anchored_at",
                                    {qlonglong(anchor.size), anchor.kind, column(anchor.at)}));
  return {};
}

} // namespace muniment::store
