#pragma once

#include "core/model/message.h"
#include "core/model/record.h"
#include "core/model/record_class.h"

#include <map>
#include <span>

namespace muniment::ui {

/// What can be filled into a field without asking, and where it comes from.
struct ProposedDetail final {
  enum class Origin : std::uint8_t {
    Told,       ///< by the system that it came from
    LastRecord, ///< of the same conversation and class
    Title,      ///< of the conversation
    Messages    ///< those that are selected; the only one that fits
  };
  QString value;
  Origin origin = Origin::LastRecord;
};

/// By name of the field. Only a value with letters and digits is looked for in words: a bare number could be anything.
[[nodiscard]] std::map<QString, ProposedDetail> proposedDetails(std::span<const MetadataField> fields,
                                                                const Record* last, const QString& title,
                                                                std::span<const Message> messages);

/// What was told of it, as far as the fields take it.
[[nodiscard]] std::map<QString, ProposedDetail> toldDetails(std::span<const MetadataField> fields,
                                                            const std::map<QString, QString>& told);

/// What somebody meant who mistook a letter for a digit, or left a blank; empty where nothing near it is right.
[[nodiscard]] QString correctedDetail(const MetadataField& field, const QString& text);

} // namespace muniment::ui
