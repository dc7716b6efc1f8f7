// One description of the fields (`fields`), used by a writer and a reader.
#include "store/pack_reading.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <limits>
#include <type_traits>
#include <utility>
#include <vector>

namespace plumbline::store {
namespace {

constexpr std::string_view kFormat = "PLR2";  // changes with every change of `fields`

// `Type` or `const Type`: the reader fills what the writer only reads.
template <class Value, class Type>
concept Of = std::same_as<std::remove_const_t<Value>, Type>;

template <class Archive, Of<calendar::Date> Value>
void fields(Archive& archive, Value& date) {
  archive(date.year, date.month, date.day);
}

template <class Archive, Of<model::Passage> Value>
void fields(Archive& archive, Value& passage) {
  archive(passage.source.value, passage.span.from, passage.span.to, passage.line, passage.column,
          passage.quote, passage.section_path);
}

template <class Archive, Of<model::Firing> Value>
void fields(Archive& archive, Value& firing) {
  archive(firing.rule.value, firing.version, firing.level, firing.bits, firing.matched);
}

template <class Archive, Of<std::pair<std::string, std::string>> Value>
void fields(Archive& archive, Value& pair) {
  archive(pair.first, pair.second);
}

template <class Archive, Of<model::Measure> Value>
void fields(Archive& archive, Value& measure) {
  archive(measure.indicator, measure.form, measure.op, measure.value, measure.value_hi,
          measure.unit, measure.role, measure.year, measure.polarity, measure.text.from,
          measure.text.to, measure.passage);
}

template <class Archive, Of<model::ActionWord> Value>
void fields(Archive& archive, Value& action) {
  archive(action.word, action.group, action.definite);
}

template <class Archive, class Value>
void statement_fields(Archive& archive, Value& statement) {
  archive(statement.passage, statement.text, statement.jurisdiction, statement.year,
          statement.measures, statement.entities, statement.actions, statement.stage,
          statement.aspect, statement.continuing, statement.found_by, statement.sentence);
}

template <class Archive, Of<model::Task> Value>
void fields(Archive& archive, Value& task) {
  statement_fields(archive, task);
  archive(task.id.value, task.kind, task.title, task.part_of, task.due, task.fingerprint);
}

template <class Archive, Of<model::Result> Value>
void fields(Archive& archive, Value& result) {
  statement_fields(archive, result);
  archive(result.id.value, result.part_of, result.as_of, result.several_years);
}

template <class Archive, class Tag>
void fields(Archive& archive, model::Id<Tag>& id) {
  archive(id.value);
}

template <class Archive, class Tag>
void fields(Archive& archive, const model::Id<Tag>& id) {
  archive(id.value);
}

template <class Archive, Of<model::SectionOutline> Value>
void fields(Archive& archive, Value& section) {
  archive(section.parent, section.level, section.numbering, section.title, section.part,
          section.year, section.heading, section.clause_count);
}

template <class Archive, Of<model::CleanupCount> Value>
void fields(Archive& archive, Value& cleanup) {
  archive(cleanup.kind, cleanup.count);
}

template <class Archive, Of<model::SourceInfo> Value>
void fields(Archive& archive, Value& info) {
  archive(info.id.value, info.path, info.title, info.jurisdiction, info.delivered,
          info.delivered_year, info.kind, info.content_hash);
}

template <class Archive, Of<model::Reading> Value>
void fields(Archive& archive, Value& reading) {
  archive(reading.info, reading.sections, reading.cleanup, reading.review_years, reading.plan_years,
          reading.measures, reading.tasks, reading.results);
}

// The strings that were written, by number. Each has a slot by its length and its ends, and a later
// one takes it over: what has lost its slot is written again, which the reader need not know. A map
// of them all would take half of the time of packing.
class Pool {
 public:
  // The number that the string has already; nullopt: it gets the next one.
  std::optional<std::uint64_t> find_or_add(std::string_view text) {
    Slot& slot = slots_[slot_of(text)];
    if (slot.text == text && slot.number < count_) return slot.number;
    slot = {text, count_++};
    return std::nullopt;
  }
  [[nodiscard]] std::uint64_t last() const { return count_ - 1; }

 private:
  static constexpr int kBits = 12;
  struct Slot {
    std::string_view text;
    std::uint64_t number = std::numeric_limits<std::uint64_t>::max();
  };

  static std::size_t slot_of(std::string_view text) {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    const std::size_t size = std::min(text.size(), sizeof head);
    std::memcpy(&head, text.data(), size);
    std::memcpy(&tail, text.data() + text.size() - size, size);
    const std::uint64_t mixed =
        (head ^ (tail + text.size()) * 0x9E3779B97F4A7C15ull) * 0xD6E8FEB86659FD93ull;
    return static_cast<std::size_t>(mixed >> (64 - kBits));
  }

  std::vector<Slot> slots_ = std::vector<Slot>(std::size_t{1} << kBits);
  std::uint64_t count_ = 0;
};

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  template <class... Values>
  void operator()(const Values&... values) {
    (write(values), ...);
  }

 private:
  void number(std::uint64_t value) {
    while (value >= 0x80) {
      out_.push_back(static_cast<char>(value | 0x80));
      value >>= 7;
    }
    out_.push_back(static_cast<char>(value));
  }
  // Small negative numbers stay short (zigzag).
  template <std::integral Value>
  void write(Value value) {
    const auto wide = static_cast<std::int64_t>(value);
    number((static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
  }
  template <class Value>
  requires std::is_enum_v<Value>
  void write(Value value) { number(static_cast<std::uint64_t>(value)); }
  void write(double value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out_.append(bytes, sizeof value);
  }
  void write(const std::string& value) {
    if (const auto known = pool_.find_or_add(value)) return number(*known);
    number(pool_.last());
    number(value.size());
    out_.append(value);
  }
  template <class Value>
  void write(const std::optional<Value>& value) {
    write(value.has_value());
    if (value) write(*value);
  }
  template <class Value>
  void write(const std::vector<Value>& values) {
    number(values.size());
    for (const Value& value : values) write(value);
  }
  template <class Value>
  requires std::is_class_v<Value>
  void write(const Value& value) { fields(*this, value); }

  std::string& out_;
  Pool pool_;
};

// After the first byte that does not fit everything reads as zero and `failed` is true.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <class... Values>
  void operator()(Values&... values) {
    (read(values), ...);
  }
  [[nodiscard]] bool is_complete() const { return !failed_ && at_ == bytes_.size(); }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at_ >= bytes_.size()) break;
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    failed_ = true;
    return 0;
  }
  // A count of things that take at least a byte each.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value <= bytes_.size() - at_) return static_cast<std::size_t>(value);
    failed_ = true;
    return 0;
  }
  template <std::integral Value>
  void read(Value& value) {
    const std::uint64_t raw = number();
    value = static_cast<Value>(static_cast<std::int64_t>((raw >> 1) ^ (~(raw & 1) + 1)));
  }
  template <class Value>
  requires std::is_enum_v<Value>
  void read(Value& value) { value = static_cast<Value>(number()); }
  void read(double& value) {
    if (bytes_.size() - at_ < sizeof value) {
      failed_ = true;
      return;
    }
    std::memcpy(&value, bytes_.data() + at_, sizeof value);
    at_ += sizeof value;
  }
  void read(std::string& value) {
    const std::uint64_t index = number();
    if (index == pool_.size()) {
      const std::size_t size = count();
      pool_.push_back(bytes_.substr(at_, size));
      at_ += size;
    } else if (index > pool_.size()) {
      failed_ = true;
      return;
    }
    value = pool_[static_cast<std::size_t>(index)];
  }
  template <class Value>
  void read(std::optional<Value>& value) {
    bool has_value = false;
    read(has_value);
    if (has_value) read(value.emplace());
  }
  template <class Value>
  void read(std::vector<Value>& values) {
    const std::size_t size = count();
    values.clear();
    for (std::size_t i = 0; i < size && !failed_; ++i) read(values.emplace_back());
  }
  template <class Value>
  requires std::is_class_v<Value>
  void read(Value& value) { fields(*this, value); }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
  std::vector<std::string_view> pool_;
};

}  // namespace

std::string pack_reading(const model::Reading& reading) {
  std::string out(kFormat);
  Writer writer(out);
  writer(reading);
  return out;
}

std::optional<model::Reading> unpack_reading(std::string_view bytes) {
  if (!bytes.starts_with(kFormat)) return std::nullopt;
  Reader reader(bytes.substr(kFormat.size()));
  model::Reading reading;
  reader(reading);
  if (!reader.is_complete()) return std::nullopt;
  return reading;
}

}  // namespace plumbline::store
